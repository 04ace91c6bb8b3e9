using System.Net;
using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>The role of the container that this runs in (ECS, EKS Pod Identity, Greengrass).</summary>
internal sealed class ContainerSource(MetadataHttp http, AwsEnvironment environment) : ICredentialSource
{
    private static readonly string[] KnownHosts = ["169.254.170.2", "169.254.170.23", "[fd00:ec2::23]"];

    /// <summary>Whether the environment names a container's service.</summary>
    public static bool IsConfigured(AwsEnvironment environment) =>
        (environment["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] ?? environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"]) is not null;

    /// <inheritdoc/>
    public string Origin => "the container's role";

    /// <inheritdoc/>
    public async Task<AwsCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        var uri = Address();
        var headers = new Dictionary<string, string>();
        if (Token() is { } token) headers["Authorization"] = token;
        return CredentialJson.Read(await http.SendAsync(HttpMethod.Get, uri, headers, Origin, cancellationToken).ConfigureAwait(false), Origin);
    }

    private Uri Address()
    {
        if (environment["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] is { } relative) return new Uri(new Uri("http://169.254.170.2"), relative);

        string full = environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"]
            ?? throw new CredentialException("This does not run in a container with a role: AWS_CONTAINER_CREDENTIALS_RELATIVE_URI and ..._FULL_URI are not set.");
        var uri = MetadataHttp.Address(full, "AWS_CONTAINER_CREDENTIALS_FULL_URI");
        bool allowed = uri.Scheme == "https" || KnownHosts.Contains(uri.Host) || uri.IsLoopback || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
        return allowed ? uri : throw new CredentialException($"AWS_CONTAINER_CREDENTIALS_FULL_URI names {uri.Host}, which is neither https nor loopback nor a container's own service.");
    }

    private string? Token()
    {
        if (environment["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] is not { } file) return environment["AWS_CONTAINER_AUTHORIZATION_TOKEN"];
        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CredentialException($"The token file '{file}' of AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE cannot be read.", exception);
        }
    }
}
