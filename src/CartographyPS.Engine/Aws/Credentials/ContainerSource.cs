using System.Net;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Protocols;
using CartographyPS.Engine.Files;

namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>
/// The role of the container that this runs in (ECS, EKS Pod Identity, Greengrass). The authorization token goes to the services that AWS
/// names, to this machine, and over TLS; nowhere else, whatever the variables say.
/// </summary>
internal sealed class ContainerSource(MetadataHttp http, AwsEnvironment environment) : ICredentialSource
{
    private const string Relative = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";
    private const string Full = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
    private const string TokenFile = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE";
    private const string EcsHost = "169.254.170.2";
    private static readonly string[] KnownHosts = [EcsHost, "169.254.170.23", "[fd00:ec2::23]", "localhost"];

    /// <summary>Whether the environment names a container's service.</summary>
    public static bool IsConfigured(AwsEnvironment environment) => (environment[Relative] ?? environment[Full]) is not null;

    /// <inheritdoc/>
    public string Origin => "the container's role";

    /// <inheritdoc/>
    public async Task<AwsCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        var uri = environment[Relative] is { } path ? OnEcsHost(path) : Anywhere();
        var headers = new Dictionary<string, string> { ["Accept"] = "application/json" };
        if (Token() is { } token) headers["Authorization"] = token;
        return CredentialJson.Read(await http.SendAsync(HttpMethod.Get, uri, headers, Origin, cancellationToken).ConfigureAwait(false), Origin);
    }

    // A whole URL, //host, \host or user@host would take the token to another host.
    private static Uri OnEcsHost(string path)
    {
        bool isPath = path[0] == '/' && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\') && !path.Any(c => char.IsControl(c) || char.IsWhiteSpace(c));
        return isPath && Uri.TryCreate("http://" + EcsHost + path, UriKind.Absolute, out var uri) && uri is { Host: EcsHost, Port: 80, UserInfo.Length: 0 }
            ? uri
            : throw new CredentialException($"{Relative} is no path that begins with one slash, such as /v2/credentials/1: '{ErrorText.Name(path)}'. A whole URL belongs into {Full}.");
    }

    private Uri Anywhere()
    {
        string full = environment[Full] ?? throw new CredentialException($"This does not run in a container with a role: {Relative} and {Full} are not set.");
        var uri = MetadataHttp.Address(full, Full);
        bool isLoopback = IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);
        return uri.Scheme == "https" || KnownHosts.Contains(uri.Host) || isLoopback
            ? uri
            : throw new CredentialException($"{Full} names {ErrorText.Name(uri.Host)}, which is neither https nor loopback nor a container's own service.");
    }

    private string? Token()
    {
        string? file = environment[TokenFile];
        string? token = file is null ? environment["AWS_CONTAINER_AUTHORIZATION_TOKEN"] : ReadToken(file).Trim();
        return token?.Any(char.IsControl) is true
            ? throw new CredentialException($"The container's authorization token ({(file is null ? "AWS_CONTAINER_AUTHORIZATION_TOKEN" : TokenFile)}) has line breaks or control characters in it.")
            : token;
    }

    private string ReadToken(string file)
    {
        try
        {
            return BoundedFile.ReadText(environment.FullPath(file, TokenFile), BoundedFile.TokenBytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or AwsConfigException)
        {
            throw new CredentialException($"The token file '{file}' of {TokenFile} cannot be read: {exception.Message}", exception);
        }
    }
}
