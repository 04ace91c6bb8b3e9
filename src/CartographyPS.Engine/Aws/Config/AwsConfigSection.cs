namespace CartographyPS.Engine.Aws.Config;

/// <summary>A section of an AWS config or credentials file, as the AWS CLI interprets it.</summary>
/// <param name="Title">The text between its brackets.</param>
/// <param name="Line">The number of its heading's line, from 1.</param>
internal sealed record AwsConfigSection(string Title, int Line)
{
    /// <summary>The settings by lower-case name. A value of several lines contains line feeds.</summary>
    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal);

    /// <summary>The groups: settings (<c>s3 =</c>) without a value on their line, with indented settings below.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, string>> Groups { get; } = new(StringComparer.Ordinal);

    /// <summary>Returns true when the section has a setting or a group of this name, even an empty one.</summary>
    public bool Has(string name) => Settings.ContainsKey(name) || Groups.ContainsKey(name);
}
