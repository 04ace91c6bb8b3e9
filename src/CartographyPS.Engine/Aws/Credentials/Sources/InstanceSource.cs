using System.Net;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Credentials.Metadata;

namespace CartographyPS.Engine.Aws.Credentials.Sources;

/// <summary>
/// Gets the role of the EC2 instance that this process runs on, from version 2 of the metadata service, which requires a token. When the
/// service lacks version 2, version 1 is used, as in the AWS CLI, unless a setting disables it.
/// </summary>
/// <param name="http">Sends requests to the service.</param>
/// <param name="environment">The environment variables of the service.</param>
/// <param name="profile">A profile with settings of the service; null for none.</param>
internal sealed class InstanceSource(MetadataHttp http, AwsEnvironment environment, AwsProfile? profile = null) : ICredentialSource
{
    private const string TokenPath = "latest/api/token";
    private const string RolePath = "latest/meta-data/iam/security-credentials/";
    private static readonly Dictionary<string, string> TokenRequest = new() { ["X-aws-ec2-metadata-token-ttl-seconds"] = "21600" };

    // The statuses of a service, or of a proxy in front of it, that supports version 1 only.
    private static readonly HashSet<HttpStatusCode> NoVersion2 = [HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed];

    private readonly MetadataSettings _settings = new(environment, profile);

    /// <inheritdoc/>
    public string Origin => "the instance's role (EC2 instance metadata)";

    /// <inheritdoc/>
    public async Task<AwsCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        if (_settings.IsDisabled) throw CredentialErrors.MetadataDisabled();

        var headers = await TokenAsync(cancellationToken).ConfigureAwait(false);
        string? roles = (await AskAsync(HttpMethod.Get, RolePath, headers, [HttpStatusCode.NotFound], cancellationToken).ConfigureAwait(false)).Body;
        string role = roles?.Split('\n')[0].Trim() ?? string.Empty;
        if (role.Length == 0) throw CredentialErrors.InstanceHasNoRole();
        if (role.IndexOfAny(['/', '\\', '?', '#']) >= 0) throw CredentialErrors.NotARoleName(Origin);
        var answer = await AskAsync(HttpMethod.Get, RolePath + role, headers, [], cancellationToken).ConfigureAwait(false);
        return CredentialJson.Read(answer.Body!, Origin);
    }

    // The headers of the next requests: none for version 1.
    private async Task<IReadOnlyDictionary<string, string>> TokenAsync(CancellationToken cancellationToken)
    {
        var (status, token) = await AskAsync(HttpMethod.Put, TokenPath, TokenRequest, NoVersion2, cancellationToken).ConfigureAwait(false);
        if (token is not null) return new Dictionary<string, string> { ["X-aws-ec2-metadata-token"] = token.Trim() };

        if (_settings.IsVersion1Disabled) throw CredentialErrors.Version1Disabled(Origin, (int)status);
        return new Dictionary<string, string>();
    }

    private Task<(HttpStatusCode Status, string? Body)> AskAsync(
        HttpMethod method, string path, IReadOnlyDictionary<string, string> headers, ICollection<HttpStatusCode> accepted,
        CancellationToken cancellationToken) =>
        http.FindAsync(method, new Uri(_settings.Endpoint, path), headers, Origin, accepted, _settings.Timeout, _settings.Attempts, cancellationToken);
}
