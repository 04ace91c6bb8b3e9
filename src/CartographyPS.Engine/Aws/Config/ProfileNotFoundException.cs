using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Aws.Config;

/// <summary>A named profile is in neither file.</summary>
internal sealed class ProfileNotFoundException : Exception
{
    /// <summary>Creates the error, with the files and the most similar profile names.</summary>
    public ProfileNotFoundException(string name, AwsConfigPaths paths, IEnumerable<string> names)
        : base($"There is no profile '{name}' in {paths}." + Suggestion(name, names)) => ProfileName = name;

    /// <summary>The requested name.</summary>
    public string ProfileName { get; }

    private static string Suggestion(string name, IEnumerable<string> names) =>
        Suggestions.To(name, names) is { Count: > 0 } nearest ? $" Nearest: {string.Join(", ", nearest)}." : string.Empty;
}
