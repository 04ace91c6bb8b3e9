using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Credentials.Metadata;
using CartographyPS.Engine.Aws.Credentials.Processes;

namespace CartographyPS.Engine.Aws.Credentials.Sources;

/// <summary>Creates the credential source that a profile's settings describe.</summary>
/// <param name="client">Calls STS and IAM Identity Center.</param>
/// <param name="metadata">Sends requests to the metadata services of instances and containers.</param>
/// <param name="environment">The environment variables and the home folder.</param>
/// <param name="profiles">All profiles, since a profile may name others.</param>
/// <param name="clock">The current time.</param>
/// <param name="unsigned">The session of calls that give credentials; it has none itself.</param>
/// <param name="stsRegion">The region of STS.</param>
/// <param name="mfaCode">Asks a person for the code of an MFA device; null without one.</param>
/// <param name="debug">Writes text that may hold secrets for a user who asked for it; null to drop it.</param>
internal sealed class ProfileSources(
    AwsClient client,
    MetadataHttp metadata,
    AwsEnvironment environment,
    AwsProfiles profiles,
    Func<DateTimeOffset> clock,
    AwsSession unsigned,
    string stsRegion,
    Func<string, string?>? mfaCode,
    Action<string>? debug = null)
{
    // Roles that people chain are a handful. Each is a call to STS, and is named in the messages of all above it.
    private const int MostRoles = 32;

    private readonly StsCaller _sts = new(client);

    /// <summary>Creates the source of a profile's credentials.</summary>
    /// <exception cref="ProfileNotFoundException">The profile names another that does not exist.</exception>
    /// <exception cref="CredentialException">Its settings are incomplete or contradict each other.</exception>
    /// <exception cref="FormatException">Its <c>sso_region</c> is not a region name.</exception>
    public ICredentialSource Of(AwsProfile profile) => Of(profile, ProfileKinds.Of(profile), []);

    /// <summary>Creates the source of a role with the token file that the environment names.</summary>
    public WebIdentitySource OfWebIdentity(string roleArn, string tokenFile) =>
        new(_sts, unsigned, roleArn, tokenFile, environment["AWS_ROLE_SESSION_NAME"], stsRegion, "the environment");

    private ICredentialSource Of(AwsProfile profile, ProfileKind kind, IReadOnlyList<string> chain) => kind switch
    {
        ProfileKind.Role when chain.Count == MostRoles => throw SettingErrors.TooManySources(chain[0], MostRoles),
        ProfileKind.Role => Role(profile, [.. chain, profile.Name]),
        ProfileKind.WebIdentity => new WebIdentitySource(
            _sts, unsigned, Needed(profile, "role_arn"), profiles.Paths.Beside(Needed(profile, "web_identity_token_file"), environment),
            profile["role_session_name"], stsRegion, $"profile {profile.Name}"),
        ProfileKind.Sso => Sso(profile),
        ProfileKind.CredentialsFileKeys => Keys(profile, profile.InCredentials!, profiles.Paths.Credentials!),
        ProfileKind.Login => throw SettingErrors.LoginSession(profile.Name),
        ProfileKind.Process => new ProcessSource(Needed(profile, "credential_process"), profile.Name, debug),
        ProfileKind.ConfigFileKeys => Keys(profile, profile.InConfig!, profiles.Paths.Config!),
        _ when profile.Has("aws_secret_access_key") => throw SettingErrors.SecretKeyAlone(profile.Name),
        _ => throw SettingErrors.NoCredentials(profile.Name, profile.Files),
    };

    private AssumeRoleSource Role(AwsProfile profile, IReadOnlyList<string> chain)
    {
        Needed(profile, "role_arn");
        var source = SourceOf(profile, chain);
        return new AssumeRoleSource(_sts, unsigned with { Name = profile.Name, Credentials = new CredentialCache(source, clock) }, profile, stsRegion, mfaCode);
    }

    private ICredentialSource SourceOf(AwsProfile profile, IReadOnlyList<string> chain)
    {
        bool isNamed = profile.Has("source_profile");
        if (isNamed && profile.Has("credential_source")) throw SettingErrors.TwoSources(profile.Name);
        if (isNamed) return SourceOf(profile.Name, Needed(profile, "source_profile"), chain);

        return profile["credential_source"] switch
        {
            "Ec2InstanceMetadata" => new InstanceSource(metadata, environment, profile),
            "EcsContainer" => new ContainerSource(metadata, environment),
            "Environment" => EnvironmentKeys.Find(environment) ?? throw SettingErrors.NoKeysInEnvironment(profile.Name),
            null => throw SettingErrors.NoSource(profile.Name),
            { } other => throw SettingErrors.UnknownSource(profile.Name, other),
        };
    }

    private ICredentialSource SourceOf(string name, string source, IReadOnlyList<string> chain)
    {
        var profile = profiles.Get(source);
        // A profile with keys may name itself as source: then its keys are used, not its role.
        if (source == name && ProfileKinds.HasKeys(profile)) return Of(profile, ProfileKinds.OwnOf(profile), chain);
        if (chain.Contains(source)) throw SettingErrors.CyclicSources(chain.Append(source));
        return Of(profile, ProfileKinds.OfSource(profile), chain);
    }

    private static StaticSource Keys(AwsProfile profile, AwsConfigSection section, string file) =>
        new(ProfileKeys.Of(profile.Name, section, file), $"keys of profile {profile.Name}");

    private SsoSource Sso(AwsProfile profile)
    {
        if (!profile.Has("sso_session"))
            return new SsoSource(
                client, unsigned, environment, profile, Needed(profile, "sso_start_url"),
                Region(Needed(profile, "sso_region"), $"profile {profile.Name}"), clock);

        string name = Needed(profile, "sso_session");
        var section = profiles.Section(AwsSectionTitle.SsoSession, name)
            ?? throw SettingErrors.SsoSessionNotFound(profile.Name, name, profiles.Paths.ToString());
        foreach (var setting in section.Settings.Where(setting => profile.Has(setting.Key) && profile[setting.Key] != setting.Value))
            throw SettingErrors.SsoSettingsDiffer(profile.Name, name, setting.Key);
        string region = AwsProfile.ValueIn(section, "sso_region") ?? throw SettingErrors.SsoSessionLacks(name, "sso_region");
        return new SsoSource(client, unsigned, environment, profile, name, Region(region, $"sso-session {name}"), clock);
    }

    private static string Region(string text, string where) =>
        RegionName.Of(text) ?? throw SettingErrors.NotARegion(text, $"sso_region of {where}");

    private static string Needed(AwsProfile profile, string setting) =>
        profile[setting] ?? throw (profile.Has(setting) ? SettingErrors.Empty(profile.Name, setting) : SettingErrors.Missing(profile.Name, setting));
}
