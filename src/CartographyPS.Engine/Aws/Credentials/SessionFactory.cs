using CartographyPS.Engine.Aws.Addressing;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Credentials.Metadata;
using CartographyPS.Engine.Aws.Credentials.Sources;

namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>
/// Creates sessions with the precedence of the AWS tools: explicit keys, a named profile (never another in its place), the environment,
/// <c>AWS_PROFILE</c>, web identity, the default profile, the container's role, the instance's role.
/// </summary>
internal sealed class SessionFactory(AwsClient client, HttpClient http, AwsEnvironment environment, AwsProfiles profiles, Func<DateTimeOffset> clock)
{
    private readonly MetadataHttp _metadata = new(http);

    /// <summary>Creates the session for a request.</summary>
    /// <exception cref="ProfileNotFoundException">The named profile does not exist.</exception>
    /// <exception cref="CredentialException">There are no credentials, or a profile's settings are incomplete or contradict each other.</exception>
    /// <exception cref="FormatException">The region that is set is not a region name.</exception>
    public ConnectedSession Connect(CredentialRequest request)
    {
        var keys = request.Keys;
        if (keys is null && request.Profile is null) keys = EnvironmentKeys.Find(environment);
        string? usual = environment["AWS_PROFILE"] ?? environment["AWS_DEFAULT_PROFILE"];
        string? name = request.Profile ?? (keys is null ? usual : null);
        // Keys need no profile, but the other settings of the usual profile apply.
        var profile = name is not null ? profiles.Get(name) : profiles.Find(usual ?? AwsProfiles.Default);

        var settings = new SessionSettings(environment, profiles, profile);
        var (region, regionOrigin) = settings.Region(request.Region, request.SessionRegion);
        string stsRegion = settings.StsRegion(region);
        var endpoints = new Endpoints(new EndpointOverrides(request.EndpointUrl, environment, profiles, profile));
        string label = name ?? (request.Keys is not null ? "keys" : keys is null ? profile?.Name : null) ?? "environment";
        var unsigned = new AwsSession(label, null, endpoints, settings.Attempts()) { CaBundle = settings.CaBundle() };

        var sources = new ProfileSources(client, _metadata, environment, profiles, clock, unsigned, stsRegion, request.MfaCode, request.Debug);
        var source = keys ?? (request.Profile is not null ? sources.Of(profile!) : Default(profile, usual is not null, sources));
        return new ConnectedSession(
            unsigned with { Credentials = new CredentialCache(source, clock) }, region, regionOrigin, stsRegion, [.. settings.Warnings()]);
    }

    // The profile that the environment names, or the default one. Its role has precedence over the environment's token file, which has precedence over all
    // else.
    private ICredentialSource Default(AwsProfile? profile, bool isNamed, ProfileSources sources)
    {
        var kind = profile is null ? ProfileKind.None : ProfileKinds.Of(profile);
        if (kind == ProfileKind.Role) return sources.Of(profile!);
        if (environment.File("AWS_WEB_IDENTITY_TOKEN_FILE") is { } tokenFile)
        {
            return sources.OfWebIdentity(
                environment["AWS_ROLE_ARN"] ?? profile?["role_arn"] ?? throw SettingErrors.WebIdentityWithoutRole(), tokenFile);
        }
        if (isNamed || kind != ProfileKind.None) return sources.Of(profile!);
        if (ContainerSource.IsConfigured(environment)) return new ContainerSource(_metadata, environment);
        return new LastResort(new InstanceSource(_metadata, environment, profile), profiles.Paths);
    }
}
