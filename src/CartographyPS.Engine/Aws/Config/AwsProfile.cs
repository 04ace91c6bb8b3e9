namespace CartographyPS.Engine.Aws.Config;

/// <summary>A profile: what the config file and the credentials file say of it together. The credentials file's settings stand over the config file's.</summary>
/// <param name="Name">Its name.</param>
/// <param name="InConfig">Its section in the config file; null for none.</param>
/// <param name="InCredentials">Its section in the credentials file; null for none.</param>
/// <param name="Files">The files that name it.</param>
internal sealed record AwsProfile(string Name, AwsConfigSection? InConfig, AwsConfigSection? InCredentials, IReadOnlyList<string> Files)
{
    /// <summary>The value of a setting; null when it is not set, empty, or a group.</summary>
    public string? this[string setting] => ValueIn(Holder(setting), setting);

    /// <summary>Whether a setting stands in one of the files, though it may be empty.</summary>
    public bool Has(string setting) => Holder(setting) is not null;

    /// <summary>A setting of a group (<c>s3 =</c> and, indented under it, <c>addressing_style = path</c>); null when it is not set.</summary>
    public string? Nested(string group, string setting) =>
        Holder(group) is { } section && section.Groups.TryGetValue(group, out var settings) && settings.TryGetValue(setting, out string? value) ? value : null;

    /// <summary>The value of a setting of one section; null when it is not set or empty.</summary>
    public static string? ValueIn(AwsConfigSection? section, string setting) =>
        section is not null && section.Settings.TryGetValue(setting, out string? value) && value.Length > 0 ? value : null;

    private AwsConfigSection? Holder(string name) =>
        InCredentials?.Has(name) == true ? InCredentials : InConfig?.Has(name) == true ? InConfig : null;
}
