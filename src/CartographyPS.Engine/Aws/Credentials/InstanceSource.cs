using System.Net;
using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>
/// The role of the EC2 instance that this runs on, by the metadata service's version 2 (the one that asks for a token). Where there is no
/// version 2, version 1 is asked, as the AWS CLI does, unless a setting forbids it.
/// </summary>
/// <param name="http">Asks the service.</param>
/// <param name="environment">Its settings.</param>
/// <param name="profile">A profile with settings of it; null for none.</param>
internal sealed class InstanceSource(MetadataHttp http, AwsEnvironment environment, AwsProfile? profile = null) : ICredentialSource
{
    private const string TokenPath = "latest/api/token";
    private const string RolePath = "latest/meta-data/iam/security-credentials/";
    private static readonly Dictionary<string, string> TokenRequest = new() { ["X-aws-ec2-metadata-token-ttl-seconds"] = "21600" };

    // Those of a service, or of what stands before it, that knows version 1 alone.
    private static readonly HashSet<HttpStatusCode> NoVersion2 = [HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed];

    private readonly MetadataSettings _settings = new(environment, profile);

    /// <inheritdoc/>
    public string Origin => "the instance's role (EC2 instance metadata)";

    /// <inheritdoc/>
    public async Task<AwsCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        if (_settings.IsDisabled) throw new CredentialException("The instance metadata service is switched off by AWS_EC2_METADATA_DISABLED.");

        var headers = await TokenAsync(cancellationToken).ConfigureAwait(false);
        string? roles = (await AskAsync(HttpMethod.Get, RolePath, headers, [HttpStatusCode.NotFound], cancellationToken).ConfigureAwait(false)).Body;
        string role = roles?.Split('\n')[0].Trim() ?? string.Empty;
        if (role.Length == 0) throw new CredentialException("The instance has no role: attach an instance profile to it.");
        if (role.IndexOfAny(['/', '\\', '?', '#']) >= 0) throw new CredentialException($"{Origin} names a role that is no name.");
        var answer = await AskAsync(HttpMethod.Get, RolePath + role, headers, [], cancellationToken).ConfigureAwait(false);
        return CredentialJson.Read(answer.Body!, Origin);
    }

    // The headers of the requests that follow: none for version 1.
    private async Task<IReadOnlyDictionary<string, string>> TokenAsync(CancellationToken cancellationToken)
    {
        var (status, token) = await AskAsync(HttpMethod.Put, TokenPath, TokenRequest, NoVersion2, cancellationToken).ConfigureAwait(false);
        if (token is not null) return new Dictionary<string, string> { ["X-aws-ec2-metadata-token"] = token.Trim() };

        if (_settings.IsVersion1Disabled)
        {
            throw new CredentialException(
                $"{Origin}: the service gave no token (HTTP {(int)status}), and asking without one is switched off by ec2_metadata_v1_disabled or AWS_EC2_METADATA_V1_DISABLED.");
        }
        return new Dictionary<string, string>();
    }

    private Task<(HttpStatusCode Status, string? Body)> AskAsync(
        HttpMethod method, string path, IReadOnlyDictionary<string, string> headers, ICollection<HttpStatusCode> accepted, CancellationToken cancellationToken) =>
        http.FindAsync(method, new Uri(_settings.Endpoint, path), headers, Origin, accepted, _settings.Timeout, _settings.Attempts, cancellationToken);
}
