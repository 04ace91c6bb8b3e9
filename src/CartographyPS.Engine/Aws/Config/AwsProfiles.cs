namespace CartographyPS.Engine.Aws.Config;

/// <summary>The profiles of a config file and a credentials file, read once.</summary>
internal sealed class AwsProfiles
{
    /// <summary>The name of the profile that is used when none is named.</summary>
    public const string Default = "default";

    private readonly Dictionary<string, AwsProfile> _profiles;
    private readonly IReadOnlyList<AwsConfigSection> _config;

    private AwsProfiles(AwsConfigPaths paths, IReadOnlyList<AwsConfigSection> config, IReadOnlyList<AwsConfigSection> credentials)
    {
        Paths = paths;
        _config = config;
        var (inConfig, inCredentials) = (Named(config, AwsFileFormat.Config), Named(credentials, AwsFileFormat.Credentials));
        _profiles = inConfig.Keys.Union(inCredentials.Keys, StringComparer.Ordinal)
            .ToDictionary(name => name, name => Profile(name, inConfig, inCredentials), StringComparer.Ordinal);
    }

    /// <summary>The files that were read.</summary>
    public AwsConfigPaths Paths { get; }

    /// <summary>All profiles, sorted by name.</summary>
    public IReadOnlyList<AwsProfile> All => [.. _profiles.Values.OrderBy(profile => profile.Name, StringComparer.Ordinal)];

    /// <summary>Reads the profiles.</summary>
    /// <exception cref="AwsConfigException">A file is malformed or cannot be read.</exception>
    public static AwsProfiles Load(AwsConfigPaths paths) => new(paths, Sections(paths.Config), Sections(paths.Credentials));

    /// <summary>Returns a profile; null when there is none of this name.</summary>
    public AwsProfile? Find(string name) => _profiles.TryGetValue(name, out var profile) ? profile : null;

    /// <summary>Returns a profile.</summary>
    /// <exception cref="ProfileNotFoundException">There is none of this name.</exception>
    public AwsProfile Get(string name) => Find(name) ?? throw new ProfileNotFoundException(name, Paths, _profiles.Keys);

    /// <summary>Returns another section of the config file, such as <c>[sso-session name]</c>; null when there is none.</summary>
    public AwsConfigSection? Section(string kind, string name) =>
        _config.LastOrDefault(section => AwsSectionTitle.Of(section.Title, AwsFileFormat.Config) == new AwsSectionTitle(kind, name));

    private static IReadOnlyList<AwsConfigSection> Sections(string? path) => path is null ? [] : AwsConfigFile.Read(path);

    // [profile a] and [profile "a"] name the same profile. The AWS CLI uses the last of them and ignores the others.
    private static Dictionary<string, AwsConfigSection> Named(IReadOnlyList<AwsConfigSection> sections, AwsFileFormat format)
    {
        var named = new Dictionary<string, AwsConfigSection>(StringComparer.Ordinal);
        foreach (var section in sections)
        {
            if (AwsSectionTitle.Of(section.Title, format) is { Kind: AwsSectionTitle.Profile } title) named[title.Name] = section;
        }
        return named;
    }

    private AwsProfile Profile(string name, Dictionary<string, AwsConfigSection> inConfig, Dictionary<string, AwsConfigSection> inCredentials)
    {
        inConfig.TryGetValue(name, out var config);
        inCredentials.TryGetValue(name, out var credentials);
        var files = new[] { config is null ? null : Paths.Config, credentials is null ? null : Paths.Credentials };
        return new AwsProfile(name, config, credentials, [.. files.OfType<string>()]);
    }
}
