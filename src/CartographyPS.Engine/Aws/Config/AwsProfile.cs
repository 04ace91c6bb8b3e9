namespace CartographyPS.Engine.Aws.Config;

/// <summary>A profile, merged from the config file and the credentials file. Settings of the credentials file have precedence.</summary>
/// <param name="Name">The name.</param>
/// <param name="InConfig">The section in the config file; null for none.</param>
/// <param name="InCredentials">The section in the credentials file; null for none.</param>
/// <param name="Files">The files that contain the profile.</param>
internal sealed record AwsProfile(string Name, AwsConfigSection? InConfig, AwsConfigSection? InCredentials, IReadOnlyList<string> Files)
{
    /// <summary>Returns the value of a setting; null when it is not set, empty, or a group.</summary>
    public string? this[string setting] => ValueIn(Holder(setting), setting);

    /// <summary>Returns true when one of the files has a setting, even an empty one.</summary>
    public bool Has(string setting) => Holder(setting) is not null;

    /// <summary>Returns a setting of a group (<c>s3 =</c> with an indented <c>addressing_style = path</c>); null when it is not set.</summary>
    public string? Nested(string group, string setting) =>
        Holder(group) is { } section && section.Groups.TryGetValue(group, out var settings) && settings.TryGetValue(setting, out string? value) ? value : null;

    /// <summary>Returns the value of a setting of one section; null when it is not set or empty.</summary>
    public static string? ValueIn(AwsConfigSection? section, string setting) =>
        section is not null && section.Settings.TryGetValue(setting, out string? value) && value.Length > 0 ? value : null;

    private AwsConfigSection? Holder(string name) =>
        InCredentials?.Has(name) == true ? InCredentials : InConfig?.Has(name) == true ? InConfig : null;
}
