namespace CartographyPS.Engine.Aws.Config;

/// <summary>The profiles of a config file and a credentials file, read once.</summary>
internal sealed class AwsProfiles
{
    /// <summary>The profile that is used when none is named.</summary>
    public const string Default = "default";

    private readonly Dictionary<string, AwsProfile> _profiles;
    private readonly List<AwsConfigSection> _sections;
    private readonly IReadOnlyList<AwsConfigSection> _credentials;

    private AwsProfiles(AwsConfigPaths paths, IReadOnlyList<AwsConfigSection> config, IReadOnlyList<AwsConfigSection> credentials)
    {
        Paths = paths;
        _sections = [.. config, .. credentials];
        _credentials = credentials;
        // Where both files have a setting, the credentials file's stands.
        _profiles = config.Select(section => (Section: section, File: paths.Config))
            .Concat(credentials.Select(section => (Section: section, File: paths.Credentials)))
            .Where(entry => entry.Section.Kind == AwsConfigSection.Profile)
            .GroupBy(entry => entry.Section.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Merge(group.Key, [.. group]), StringComparer.Ordinal);
    }

    /// <summary>The files that were read.</summary>
    public AwsConfigPaths Paths { get; }

    /// <summary>All profiles, sorted by name.</summary>
    public IReadOnlyList<AwsProfile> All => [.. _profiles.Values.OrderBy(profile => profile.Name, StringComparer.Ordinal)];

    /// <summary>Reads the profiles.</summary>
    /// <exception cref="AwsConfigException">A file is malformed or cannot be read.</exception>
    public static AwsProfiles Load(AwsConfigPaths paths) =>
        new(paths, AwsConfigFile.Read(paths.Config, isCredentials: false), AwsConfigFile.Read(paths.Credentials, isCredentials: true));

    /// <summary>The profile of a name; null when there is none.</summary>
    public AwsProfile? Find(string name) => _profiles.TryGetValue(name, out var profile) ? profile : null;

    /// <summary>The profile of a name.</summary>
    /// <exception cref="ProfileNotFoundException">There is none.</exception>
    public AwsProfile Get(string name) => Find(name) ?? throw new ProfileNotFoundException(name, Paths, _profiles.Keys);

    /// <summary>The settings of another section, such as <c>[sso-session name]</c>; null when there is none.</summary>
    public IReadOnlyDictionary<string, string>? Section(string kind, string name) =>
        _sections.FirstOrDefault(section => section.Kind == kind && section.Name == name)?.Settings;

    /// <summary>The names of the settings that the credentials file has of a profile; these stand over the config file's.</summary>
    public IEnumerable<string> InCredentials(string name) =>
        _credentials.Where(section => section.Kind == AwsConfigSection.Profile && section.Name == name).SelectMany(section => section.Settings.Keys);

    private static AwsProfile Merge(string name, IReadOnlyList<(AwsConfigSection Section, string File)> parts)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in parts.SelectMany(part => part.Section.Settings)) settings[setting.Key] = setting.Value;
        return new AwsProfile(name, settings, [.. parts.Select(part => part.File).Distinct()]);
    }
}
