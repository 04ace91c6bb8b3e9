using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Engine.Aws.Credentials.Sources;

/// <summary>Assumes a profile's role with the credentials of another source.</summary>
internal sealed class AssumeRoleSource(
    StsCaller sts, AwsSession source, AwsProfile profile, string region, Func<string, string?>? mfaCode) : ICredentialSource
{
    /// <inheritdoc/>
    public string Origin => $"role {profile["role_arn"]} of profile {profile.Name}, assumed with {source.Credentials!.Origin}";

    /// <inheritdoc/>
    public Task<AwsCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, object?>
        {
            ["RoleArn"] = profile["role_arn"],
            ["RoleSessionName"] = profile["role_session_name"] ?? "cartographyps-" + DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
        };
        if (profile["external_id"] is { } externalId) parameters["ExternalId"] = externalId;
        if (profile["duration_seconds"] is { } duration) parameters["DurationSeconds"] = Seconds(duration);
        if (profile["mfa_serial"] is { } serial)
        {
            parameters["SerialNumber"] = serial;
            parameters["TokenCode"] = mfaCode?.Invoke(serial)
                ?? throw CredentialErrors.NeedsMfaCode(profile.Name, serial);
        }
        return sts.AssumeRoleAsync(source, region, parameters, $"by profile {profile.Name} with {source.Credentials!.Origin}", cancellationToken);
    }

    private long Seconds(string text) => long.TryParse(text, out long seconds)
        ? seconds
        : throw SettingErrors.NotWholeSeconds(profile.Name, text);
}
