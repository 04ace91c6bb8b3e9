using System.Globalization;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>
/// Makes sessions as the AWS tools do: explicit keys, then a named profile (never another in its place), the environment, web identity,
/// <c>AWS_PROFILE</c>, the default profile, the container's role, the instance's role.
/// </summary>
internal sealed class SessionFactory(AwsClient client, HttpClient http, AwsEnvironment environment, AwsProfiles profiles, Func<DateTimeOffset> clock)
{
    private const string LegacySts = "us-east-1";

    private readonly MetadataHttp _metadata = new(http);
    private readonly StsCaller _sts = new(client);

    /// <summary>The session for a request.</summary>
    /// <exception cref="ProfileNotFoundException">The named profile does not exist.</exception>
    /// <exception cref="CredentialException">There are no credentials, or a profile's settings do not fit together.</exception>
    public ConnectedSession Connect(CredentialRequest request)
    {
        string? name = request.Profile ?? (request.Keys is null && !HasEnvironmentKeys ? environment["AWS_PROFILE"] ?? environment["AWS_DEFAULT_PROFILE"] : null);
        var profile = name is not null ? profiles.Get(name) : profiles.Find(AwsProfiles.Default);
        var (region, regionOrigin) = RegionOf(request, profile);
        var warnings = new List<string>();
        string stsRegion = StsRegion(profile, region);
        var endpoints = new Endpoints(new EndpointOverrides(request.EndpointUrl, environment, profiles, profile));
        int attempts = Attempts(profile, warnings);

        AwsSession Session(ICredentialSource source) =>
            new(name ?? profile?.Name ?? "environment", new CredentialCache(source, clock), endpoints, attempts);

        var source = request.Keys is { } keys
            ? new StaticSource(keys, "keys given as parameters")
            : name is not null
                ? OfProfile(profile!, stsRegion, endpoints, attempts, request.MfaCode, [])
                : Default(profile, stsRegion, endpoints, attempts, request.MfaCode);
        return new ConnectedSession(Session(source), region, regionOrigin, stsRegion, warnings);
    }

    private bool HasEnvironmentKeys => environment["AWS_ACCESS_KEY_ID"] is not null && environment["AWS_SECRET_ACCESS_KEY"] is not null;

    private ICredentialSource Default(AwsProfile? profile, string stsRegion, Endpoints endpoints, int attempts, Func<string, string?>? mfaCode)
    {
        if (HasEnvironmentKeys) return OfEnvironment();
        if (environment["AWS_WEB_IDENTITY_TOKEN_FILE"] is { } tokenFile && environment["AWS_ROLE_ARN"] is { } role)
        {
            return new WebIdentitySource(_sts, Unsigned(endpoints, attempts), role, tokenFile, environment["AWS_ROLE_SESSION_NAME"], stsRegion, "the environment");
        }
        if (profile is not null && HasCredentials(profile)) return OfProfile(profile, stsRegion, endpoints, attempts, mfaCode, []);
        if (ContainerSource.IsConfigured(environment)) return new ContainerSource(_metadata, environment);
        return new LastResort(new InstanceSource(_metadata, environment), profiles.Paths);
    }

    private StaticSource OfEnvironment() => new(
        new AwsCredentials(environment["AWS_ACCESS_KEY_ID"]!, environment["AWS_SECRET_ACCESS_KEY"]!, environment["AWS_SESSION_TOKEN"], null),
        "environment variables");

    private static bool HasCredentials(AwsProfile profile) =>
        (profile["aws_access_key_id"] ?? profile["role_arn"] ?? profile["credential_process"] ?? profile["sso_account_id"]) is not null;

    private ICredentialSource OfProfile(
        AwsProfile profile, string stsRegion, Endpoints endpoints, int attempts, Func<string, string?>? mfaCode, IReadOnlyList<string> chain)
    {
        if (chain.Contains(profile.Name)) throw new CredentialException($"The profiles {string.Join(" -> ", chain.Append(profile.Name))} name each other as source_profile.");
        IReadOnlyList<string> through = [.. chain, profile.Name];

        if (profile["role_arn"] is not null)
        {
            if (profile["web_identity_token_file"] is { } tokenFile)
            {
                return new WebIdentitySource(
                    _sts, Unsigned(endpoints, attempts), profile["role_arn"]!, Beside(tokenFile), profile["role_session_name"], stsRegion, $"profile {profile.Name}");
            }
            var source = SourceOf(profile, stsRegion, endpoints, attempts, mfaCode, through);
            var session = new AwsSession(profile.Name, new CredentialCache(source, clock), endpoints, attempts);
            return new AssumeRoleSource(_sts, session, profile, stsRegion, mfaCode);
        }
        return OwnOf(profile, endpoints, attempts);
    }

    private ICredentialSource SourceOf(
        AwsProfile profile, string stsRegion, Endpoints endpoints, int attempts, Func<string, string?>? mfaCode, IReadOnlyList<string> chain)
    {
        if (profile["source_profile"] is { } sourceName)
        {
            var source = profiles.Get(sourceName);
            // A profile may be its own source: its keys are then meant, not its role.
            return sourceName == profile.Name ? OwnOf(profile, endpoints, attempts) : OfProfile(source, stsRegion, endpoints, attempts, mfaCode, chain);
        }
        return profile["credential_source"] switch
        {
            "Ec2InstanceMetadata" => new InstanceSource(_metadata, environment),
            "EcsContainer" => new ContainerSource(_metadata, environment),
            "Environment" => HasEnvironmentKeys
                ? OfEnvironment()
                : throw new CredentialException($"Profile {profile.Name} takes its credentials from the environment, where AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not both set."),
            null => throw new CredentialException($"Profile {profile.Name} has a role_arn, but neither source_profile nor credential_source to assume it with."),
            { } other => throw new CredentialException($"Profile {profile.Name}: credential_source '{other}' is none of Ec2InstanceMetadata, EcsContainer, Environment."),
        };
    }

    private ICredentialSource OwnOf(AwsProfile profile, Endpoints endpoints, int attempts)
    {
        if (profile["aws_access_key_id"] is { } id)
        {
            string secret = profile["aws_secret_access_key"] ?? throw new CredentialException($"Profile {profile.Name} has an aws_access_key_id but no aws_secret_access_key.");
            return new StaticSource(new AwsCredentials(id, secret, profile["aws_session_token"], null), $"keys of profile {profile.Name}");
        }
        if (profile["sso_account_id"] is not null || profile["sso_session"] is not null) return Sso(profile, endpoints, attempts);
        if (profile["credential_process"] is { } command) return new ProcessSource(command, profile.Name);
        throw new CredentialException(
            $"Profile {profile.Name} has no credentials: neither aws_access_key_id nor role_arn, sso_session, credential_process. Files: {string.Join(", ", profile.Files)}.");
    }

    private SsoSource Sso(AwsProfile profile, Endpoints endpoints, int attempts)
    {
        string cacheKey, region;
        if (profile["sso_session"] is { } sessionName)
        {
            var section = profiles.Section("sso-session", sessionName)
                ?? throw new CredentialException($"Profile {profile.Name} names the sso-session '{sessionName}', which {profiles.Paths.Config} does not have.");
            cacheKey = sessionName;
            region = section.TryGetValue("sso_region", out string? value) ? value : throw new CredentialException($"The sso-session {sessionName} lacks sso_region.");
        }
        else
        {
            cacheKey = profile["sso_start_url"] ?? throw new CredentialException($"Profile {profile.Name} lacks sso_start_url.");
            region = profile["sso_region"] ?? throw new CredentialException($"Profile {profile.Name} lacks sso_region.");
        }
        return new SsoSource(client, Unsigned(endpoints, attempts), environment, profile, cacheKey, region, clock);
    }

    private static AwsSession Unsigned(Endpoints endpoints, int attempts) => new("unsigned", null, endpoints, attempts);

    // Relative names are beside the config file.
    private string Beside(string file) => Path.IsPathRooted(file) ? file : Path.Combine(Path.GetDirectoryName(profiles.Paths.Config)!, file);

    private (string Region, string Origin) RegionOf(CredentialRequest request, AwsProfile? profile)
    {
        if (request.Region is { } asked) return (asked, "-Region");
        if (environment["AWS_REGION"] is { } current) return (current, "AWS_REGION");
        if (profile?["region"] is { } own) return (own, $"profile {profile.Name}");
        if (environment["AWS_DEFAULT_REGION"] is { } usual) return (usual, "AWS_DEFAULT_REGION");
        if (profiles.Find(AwsProfiles.Default)?["region"] is { } other) return (other, "the default profile");
        return (LegacySts, "no setting; us-east-1 is where global services are");
    }

    private string StsRegion(AwsProfile? profile, string region)
    {
        string mode = environment["AWS_STS_REGIONAL_ENDPOINTS"] ?? profile?["sts_regional_endpoints"] ?? "regional";
        return mode.Equals("legacy", StringComparison.OrdinalIgnoreCase) && Endpoints.PartitionOf(region) == "aws" ? LegacySts : region;
    }

    private int Attempts(AwsProfile? profile, List<string> warnings)
    {
        string mode = environment["AWS_RETRY_MODE"] ?? profile?["retry_mode"] ?? "standard";
        if (mode == "legacy") warnings.Add("The retry mode 'legacy' is treated as 'standard'.");
        string? text = environment["AWS_MAX_ATTEMPTS"] ?? profile?["max_attempts"];
        if (text is null) return AwsSession.DefaultAttempts;
        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int attempts) && attempts > 0
            ? attempts
            : throw new CredentialException($"max_attempts '{text}' is no whole number above 0 (AWS_MAX_ATTEMPTS, or profile {profile?.Name}).");
    }
}
