using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Credentials;

namespace CartographyPS;

/// <summary>An AWS profile, as <c>Get-CartographyProfile</c> shows it. It contains no secret.</summary>
public sealed class ProfileInfo
{
    internal ProfileInfo(AwsProfile profile, string? profileLocation)
    {
        ProfileName = profile.Name;
        Kind = KindOf(profile);
        Region = profile["region"];
        RoleArn = profile["role_arn"];
        SourceProfile = profile["source_profile"];
        CredentialSource = profile["credential_source"];
        ExternalId = profile["external_id"];
        RoleSessionName = profile["role_session_name"];
        DurationSeconds = int.TryParse(profile["duration_seconds"], out int seconds) ? seconds : null;
        MfaSerial = profile["mfa_serial"];
        SsoSession = profile["sso_session"] ?? profile["sso_start_url"];
        StsRegionalEndpoints = profile["sts_regional_endpoints"];
        EndpointUrl = profile["endpoint_url"];
        Files = string.Join(", ", profile.Files);
        ProfileLocation = profileLocation;
    }

    /// <summary>The name to give to <c>-ProfileName</c>.</summary>
    public string ProfileName { get; }

    /// <summary>The kind of its credentials: <c>Role</c>, <c>Sso</c>, <c>WebIdentity</c>, <c>Process</c>, <c>Login</c>, <c>Keys</c> or <c>None</c>.</summary>
    public string Kind { get; }

    /// <summary>The region; null for none.</summary>
    public string? Region { get; }

    /// <summary>The ARN of the role to assume; null for none.</summary>
    public string? RoleArn { get; }

    /// <summary>The profile whose credentials assume the role; null for none.</summary>
    public string? SourceProfile { get; }

    /// <summary>
    /// The other source of the credentials that assume the role; null for none: <c>Ec2InstanceMetadata</c>, <c>Environment</c>, <c>EcsContainer</c>.
    /// </summary>
    public string? CredentialSource { get; }

    /// <summary>The external id that the role's trust policy requires; null for none.</summary>
    public string? ExternalId { get; }

    /// <summary>The name of the role's sessions; null for a generated one.</summary>
    public string? RoleSessionName { get; }

    /// <summary>The duration of the role's sessions in seconds; null for AWS's default of 3600.</summary>
    public int? DurationSeconds { get; }

    /// <summary>The MFA device that assuming the role requires; null for none.</summary>
    public string? MfaSerial { get; }

    /// <summary>The IAM Identity Center session or start URL; null for none.</summary>
    public string? SsoSession { get; }

    /// <summary><c>regional</c> or <c>legacy</c>; null when not set.</summary>
    public string? StsRegionalEndpoints { get; }

    /// <summary>Another endpoint for all services; null for AWS's endpoints.</summary>
    public string? EndpointUrl { get; }

    /// <summary>The files that contain the profile, separated by commas.</summary>
    public string Files { get; }

    /// <summary>The <c>-ProfileLocation</c> of the profile; null for the usual files.</summary>
    public string? ProfileLocation { get; }

    private static string KindOf(AwsProfile profile) => ProfileKinds.Of(profile) switch
    {
        ProfileKind.CredentialsFileKeys or ProfileKind.ConfigFileKeys => "Keys",
        var kind => kind.ToString(),
    };
}
