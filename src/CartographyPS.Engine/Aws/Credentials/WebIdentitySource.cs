using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Files;

namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>A role, assumed with the token of an identity provider that a file holds (EKS, GitHub Actions).</summary>
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

    // Read each time: whoever writes the file replaces it before the token expires.
    private string Token()
    {
        try
        {
            return BoundedFile.ReadText(tokenFile, BoundedFile.TokenBytes).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CredentialException($"The web identity token file '{tokenFile}' cannot be read: {exception.Message}", exception);
        }
    }
}
