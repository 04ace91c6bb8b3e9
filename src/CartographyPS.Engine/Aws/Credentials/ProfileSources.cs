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

    /// <summary>Whether a profile says anything of credentials.</summary>
    public static bool HasCredentials(AwsProfile profile) =>
        (profile["aws_access_key_id"] ?? profile["aws_secret_access_key"] ?? profile["role_arn"] ?? profile["credential_process"]
            ?? profile["sso_session"] ?? profile["sso_account_id"] ?? profile["sso_start_url"]) is not null;

    /// <summary>A profile's credentials.</summary>
    /// <exception cref="ProfileNotFoundException">It names a profile that does not exist.</exception>
    /// <exception cref="CredentialException">Its settings do not fit together.</exception>
    public ICredentialSource Of(AwsProfile profile) => Of(profile, []);

    /// <summary>A role by the token of the environment's file.</summary>
    public WebIdentitySource OfWebIdentity(string roleArn, string tokenFile) =>
        new(_sts, unsigned, roleArn, tokenFile, environment["AWS_ROLE_SESSION_NAME"], stsRegion, "the environment");

    private ICredentialSource Of(AwsProfile profile, IReadOnlyList<string> chain)
    {
        if (chain.Contains(profile.Name)) throw new CredentialException($"The profiles {string.Join(" -> ", chain.Append(profile.Name))} name each other as source_profile.");
        if (profile["role_arn"] is not { } role) return OwnOf(profile);

        if (profile["web_identity_token_file"] is { } tokenFile)
        {
            return new WebIdentitySource(_sts, unsigned, role, Beside(tokenFile), profile["role_session_name"], stsRegion, $"profile {profile.Name}");
        }
        var source = SourceOf(profile, [.. chain, profile.Name]);
        return new AssumeRoleSource(_sts, unsigned with { Name = profile.Name, Credentials = new CredentialCache(source, clock) }, profile, stsRegion, mfaCode);
    }

    private ICredentialSource SourceOf(AwsProfile profile, IReadOnlyList<string> chain)
    {
        string? named = profile["source_profile"], kind = profile["credential_source"];
        if (named is not null && kind is not null) throw new CredentialException($"Profile {profile.Name} has both source_profile and credential_source: keep one.");

        // A profile may be its own source: its keys are then meant, not its role.
        if (named is not null) return named == profile.Name ? OwnOf(profile) : Of(profiles.Get(named), chain);
        return kind switch
        {
            "Ec2InstanceMetadata" => new InstanceSource(metadata, environment, profile),
            "EcsContainer" => new ContainerSource(metadata, environment),
            "Environment" => EnvironmentKeys.Find(environment) ?? throw new CredentialException(
                $"Profile {profile.Name} takes its credentials from the environment, where AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set."),
            null => throw new CredentialException($"Profile {profile.Name} has a role_arn, but neither source_profile nor credential_source to assume it with."),
            { } other => throw new CredentialException($"Profile {profile.Name}: credential_source '{other}' is none of Ec2InstanceMetadata, EcsContainer, Environment."),
        };
    }

    private ICredentialSource OwnOf(AwsProfile profile)
    {
        string? id = profile["aws_access_key_id"], secret = profile["aws_secret_access_key"];
        if (id is not null || secret is not null)
        {
            if (secret is null) throw new CredentialException($"Profile {profile.Name} has an aws_access_key_id but no aws_secret_access_key.");
            if (id is null) throw new CredentialException($"Profile {profile.Name} has an aws_secret_access_key but no aws_access_key_id.");
            return new StaticSource(new AwsCredentials(id, secret, profile["aws_session_token"], null), $"keys of profile {profile.Name}");
        }
        if ((profile["sso_session"] ?? profile["sso_account_id"] ?? profile["sso_start_url"]) is not null) return Sso(profile);
        if (profile["credential_process"] is { } command) return new ProcessSource(command, profile.Name, debug);
        throw new CredentialException(
            $"Profile {profile.Name} has no credentials: neither aws_access_key_id nor role_arn, sso_session, credential_process. Files: {string.Join(", ", profile.Files)}.");
    }

    private SsoSource Sso(AwsProfile profile)
    {
        if (profile["sso_session"] is not { } name)
        {
            return new SsoSource(client, unsigned, environment, profile, Needed(profile, "sso_start_url"), Needed(profile, "sso_region"), clock);
        }
        var section = profiles.Section("sso-session", name)
            ?? throw new CredentialException($"Profile {profile.Name} names the sso-session '{name}', which {profiles.Paths.Config} does not have.");
        string region = section.TryGetValue("sso_region", out string? value) ? value : throw new CredentialException($"The sso-session {name} lacks sso_region.");
        return new SsoSource(client, unsigned, environment, profile, name, region, clock);
    }

    private static string Needed(AwsProfile profile, string setting) =>
        profile[setting] ?? throw new CredentialException($"Profile {profile.Name} lacks {setting}.");

    // Relative names are beside the config file.
    private string Beside(string file) => Path.IsPathRooted(file) ? file : Path.Combine(Path.GetDirectoryName(profiles.Paths.Config)!, file);
}
