namespace CartographyPS.Engine.Aws.Config;

/// <summary>A section of an AWS config or credentials file, as the AWS CLI understands it.</summary>
/// <param name="Title">What its brackets hold.</param>
/// <param name="Line">The line of its heading, from 1.</param>
internal sealed record AwsConfigSection(string Title, int Line)
{
    /// <summary>The settings by name, in lower case. One that goes on over several lines has line feeds in it.</summary>
    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal);

    /// <summary>The groups: settings (<c>s3 =</c>) that have nothing on their own line, and settings of their own indented under it.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, string>> Groups { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it has a setting or a group of a name; its value may be empty.</summary>
    public bool Has(string name) => Settings.ContainsKey(name) || Groups.ContainsKey(name);
}
