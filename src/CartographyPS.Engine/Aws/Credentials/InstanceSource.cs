using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>The role of the EC2 instance that this runs on, by the metadata service's version 2 (the one that asks for a token).</summary>
internal sealed class InstanceSource(MetadataHttp http, AwsEnvironment environment) : ICredentialSource
{
    private const string Path = "/latest/meta-data/iam/security-credentials/";
    private static readonly Dictionary<string, string> TokenRequest = new() { ["X-aws-ec2-metadata-token-ttl-seconds"] = "21600" };

    /// <inheritdoc/>
    public string Origin => "the instance's role (EC2 instance metadata)";

    /// <inheritdoc/>
    public async Task<AwsCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        if (string.Equals(environment["AWS_EC2_METADATA_DISABLED"], "true", StringComparison.OrdinalIgnoreCase))
        {
            throw new CredentialException("The instance metadata service is switched off by AWS_EC2_METADATA_DISABLED.");
        }
        string address = environment["AWS_EC2_METADATA_SERVICE_ENDPOINT"]
            ?? (string.Equals(environment["AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE"], "IPv6", StringComparison.OrdinalIgnoreCase) ? "http://[fd00:ec2::254]" : "http://169.254.169.254");
        var service = MetadataHttp.Address(address, "AWS_EC2_METADATA_SERVICE_ENDPOINT");

        string token = await http.SendAsync(HttpMethod.Put, new Uri(service, "/latest/api/token"), TokenRequest, Origin, cancellationToken).ConfigureAwait(false);
        var headers = new Dictionary<string, string> { ["X-aws-ec2-metadata-token"] = token };
        string? roles = await http.FindAsync(HttpMethod.Get, new Uri(service, Path), headers, Origin, cancellationToken).ConfigureAwait(false);
        string role = roles?.Split('\n')[0].Trim() ?? string.Empty;
        if (role.Length == 0) throw new CredentialException("The instance has no role: attach an instance profile to it.");
        string json = await http.SendAsync(HttpMethod.Get, new Uri(service, Path + role), headers, Origin, cancellationToken).ConfigureAwait(false);
        return CredentialJson.Read(json, Origin);
    }
}
