using CartographyPS.Engine.Sync;

namespace CartographyPS.Engine.Aws.Config;

/// <summary>A profile was named that neither file has.</summary>
internal sealed class ProfileNotFoundException : Exception
{
    /// <summary>Names the profile, the files and the profiles most like it.</summary>
    public ProfileNotFoundException(string name, AwsConfigPaths paths, IEnumerable<string> names)
        : base($"There is no profile '{name}' in {paths}." + Suggestion(name, names)) => ProfileName = name;

    /// <summary>The name that was asked for.</summary>
    public string ProfileName { get; }

    private static string Suggestion(string name, IEnumerable<string> names) =>
        Nearest.To(name, names) is { Count: > 0 } nearest ? $" Nearest: {string.Join(", ", nearest)}." : string.Empty;
}
