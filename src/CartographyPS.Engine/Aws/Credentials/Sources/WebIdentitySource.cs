using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Files;

namespace CartographyPS.Engine.Aws.Credentials.Sources;

/// <summary>Assumes a role with a token of an identity provider, read from a file (EKS, GitHub Actions).</summary>
internal sealed class WebIdentitySource(
    StsCaller sts, AwsSession session, string roleArn, string tokenFile, string? sessionName, string region, string by) : ICredentialSource
{
    /// <inheritdoc/>
    public string Origin => $"role {roleArn} by {by} with the token in {tokenFile}";

    /// <inheritdoc/>
    public Task<AwsCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, object?>
        {
            ["RoleArn"] = roleArn,
            ["RoleSessionName"] = sessionName ?? "cartographyps-" + DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
            ["WebIdentityToken"] = Token(),
        };
        return sts.AssumeWithWebIdentityAsync(session, region, parameters, $"by {by} with the token in {tokenFile}", cancellationToken);
    }

    // Read each time: the file is replaced before the token expires.
    private string Token()
    {
        try
        {
            return BoundedFile.ReadText(tokenFile, BoundedFile.TokenBytes).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CredentialErrors.TokenFileNotReadable($"web identity, by {by}", tokenFile, exception);
        }
    }
}
