namespace CartographyPS.Engine.Aws.Config;

/// <summary>A section of an AWS config or credentials file.</summary>
/// <param name="Kind">What it is of: <c>profile</c>, <c>sso-session</c>, <c>services</c>, or another word that AWS may add.</param>
/// <param name="Name">Its name within the kind.</param>
/// <param name="Line">The line of its heading, from 1.</param>
internal sealed record AwsConfigSection(string Kind, string Name, int Line)
{
    /// <summary>The kind of the sections that hold profiles.</summary>
    public const string Profile = "profile";

    /// <summary>The settings by name; a setting with indented lines under it has these as its value, each after a line feed.</summary>
    public Dictionary<string, string> Settings { get; } = new(StringComparer.OrdinalIgnoreCase);
}
