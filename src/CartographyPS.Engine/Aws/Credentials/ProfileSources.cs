using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>Finds out from a profile's settings where its credentials come from.</summary>
/// <param name="client">Calls STS and IAM Identity Center.</param>
/// <param name="metadata">Asks the instance's and the container's services.</param>
/// <param name="environment">Environment variables and home folder.</param>
/// <param name="profiles">The profiles that a profile may name.</param>
/// <param name="clock">The time.</param>
/// <param name="unsigned">How calls are made; its credentials are put in as they are found.</param>
/// <param name="stsRegion">The region of STS.</param>
/// <param name="mfaCode">Asks a person for a code; null where there is none to ask.</param>
/// <param name="debug">Shows what may hold secrets to somebody who asked for it; null for nobody.</param>
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
    private readonly StsCaller _sts = new(client);

    /// <summary>A profile's credentials.</summary>
    /// <exception cref="ProfileNotFoundException">It names a profile that does not exist.</exception>
    /// <exception cref="CredentialException">Its settings do not fit together.</exception>
    /// <exception cref="FormatException">Its region is no region's name.</exception>
    public ICredentialSource Of(AwsProfile profile) => Of(profile, ProfileKinds.Of(profile), []);

    /// <summary>A role by the token of the environment's file.</summary>
    public WebIdentitySource OfWebIdentity(string roleArn, string tokenFile) =>
        new(_sts, unsigned, roleArn, tokenFile, environment["AWS_ROLE_SESSION_NAME"], stsRegion, "the environment");

    private ICredentialSource Of(AwsProfile profile, ProfileKind kind, IReadOnlyList<string> chain) => kind switch
    {
        ProfileKind.Role => Role(profile, [.. chain, profile.Name]),
        ProfileKind.WebIdentity => new WebIdentitySource(
            _sts, unsigned, Needed(profile, "role_arn"), profiles.Paths.Beside(Needed(profile, "web_identity_token_file"), environment),
            profile["role_session_name"], stsRegion, $"profile {profile.Name}"),
        ProfileKind.Sso => Sso(profile),
        ProfileKind.CredentialsFileKeys => Keys(profile, profile.InCredentials!, profiles.Paths.Credentials!),
        ProfileKind.Login => throw new CredentialException(
            $"Profile {profile.Name} has a login_session, which is not supported. Give it a credential_process = aws configure export-credentials --profile {profile.Name} in a profile of its own."),
        ProfileKind.Process => new ProcessSource(Needed(profile, "credential_process"), profile.Name, debug),
        ProfileKind.ConfigFileKeys => Keys(profile, profile.InConfig!, profiles.Paths.Config!),
        _ when profile.Has("aws_secret_access_key") => throw new CredentialException($"Profile {profile.Name} has an aws_secret_access_key, but no aws_access_key_id."),
        _ => throw new CredentialException(
            $"Profile {profile.Name} has no credentials: neither aws_access_key_id nor role_arn, sso_session, credential_process. Files: {string.Join(", ", profile.Files)}."),
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
        if (isNamed && profile.Has("credential_source")) throw new CredentialException($"Profile {profile.Name} has both source_profile and credential_source: keep one.");
        if (isNamed) return SourceOf(profile.Name, Needed(profile, "source_profile"), chain);

        return profile["credential_source"] switch
        {
            "Ec2InstanceMetadata" => new InstanceSource(metadata, environment, profile),
            "EcsContainer" => new ContainerSource(metadata, environment),
            "Environment" => EnvironmentKeys.Find(environment) ?? throw new CredentialException(
                $"Profile {profile.Name} takes its credentials from the environment, where AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set."),
            null => throw new CredentialException($"Profile {profile.Name} has a role_arn, but neither source_profile nor credential_source to assume it with."),
            { } other => throw new CredentialException($"Profile {profile.Name}: credential_source '{other}' is none of Ec2InstanceMetadata, EcsContainer, Environment."),
        };
    }

    private ICredentialSource SourceOf(string name, string source, IReadOnlyList<string> chain)
    {
        var profile = profiles.Get(source);
        // A profile may be its own source: its keys are then meant, not its role.
        if (source == name) return Of(profile, ProfileKinds.OwnOf(profile), chain);
        if (chain.Contains(source)) throw new CredentialException($"The profiles {string.Join(" -> ", chain.Append(source))} name each other as source_profile.");
        return Of(profile, ProfileKinds.OfSource(profile), chain);
    }

    private static StaticSource Keys(AwsProfile profile, AwsConfigSection section, string file) =>
        new(ProfileKeys.Of(profile.Name, section, file), $"keys of profile {profile.Name}");

    private SsoSource Sso(AwsProfile profile)
    {
        if (!profile.Has("sso_session"))
            return new SsoSource(client, unsigned, environment, profile, Needed(profile, "sso_start_url"), Region(Needed(profile, "sso_region"), $"profile {profile.Name}"), clock);

        string name = Needed(profile, "sso_session");
        var section = profiles.Section(AwsSectionTitle.SsoSession, name)
            ?? throw new CredentialException($"Profile {profile.Name} names the sso-session '{name}', which {profiles.Paths} does not have.");
        foreach (var setting in section.Settings.Where(setting => profile.Has(setting.Key) && profile[setting.Key] != setting.Value))
            throw new CredentialException($"Profile {profile.Name} and the sso-session {name} have different values of {setting.Key}: keep one.");
        string region = AwsProfile.ValueIn(section, "sso_region") ?? throw new CredentialException($"The sso-session {name} lacks sso_region.");
        return new SsoSource(client, unsigned, environment, profile, name, Region(region, $"sso-session {name}"), clock);
    }

    private static string Region(string text, string where) =>
        RegionName.Of(text) ?? throw new FormatException($"The sso_region '{text}' of {where} is no region's name. In AWS's files a comment has a line of its own.");

    private static string Needed(AwsProfile profile, string setting) =>
        profile[setting] ?? throw new CredentialException($"Profile {profile.Name} {(profile.Has(setting) ? "has an empty" : "lacks")} {setting}.");
}
