using System.Net;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Credentials.Metadata;
using CartographyPS.Engine.Files;

namespace CartographyPS.Engine.Aws.Credentials.Sources;

/// <summary>
/// Gets the role of the container that this process runs in (ECS, EKS Pod Identity, Greengrass). Whatever the variables say, the
/// authorization token is sent only to the addresses that AWS documents, to this machine, and over TLS.
/// </summary>
internal sealed class ContainerSource(MetadataHttp http, AwsEnvironment environment) : ICredentialSource
{
    private const string Relative = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";
    private const string Full = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
    private const string Token = "AWS_CONTAINER_AUTHORIZATION_TOKEN";
    private const string TokenFile = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE";
    private const string EcsHost = "169.254.170.2";
    private static readonly string[] KnownHosts = [EcsHost, "169.254.170.23", "[fd00:ec2::23]", "localhost"];

    /// <summary>Returns true when the environment names a container credential service.</summary>
    public static bool IsConfigured(AwsEnvironment environment) => (environment[Relative] ?? environment[Full]) is not null;

    /// <inheritdoc/>
    public string Origin => "the container's role";

    /// <inheritdoc/>
    public async Task<AwsCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        var uri = environment[Relative] is { } path ? OnEcsHost(path) : Anywhere();
        var headers = new Dictionary<string, string> { ["Accept"] = "application/json" };
        if (FindToken() is { } token) headers["Authorization"] = token;
        return CredentialJson.Read(await http.SendAsync(HttpMethod.Get, uri, headers, Origin, cancellationToken).ConfigureAwait(false), Origin);
    }

    // A whole URL, //host, \host or user@host would send the token to another host.
    private static Uri OnEcsHost(string path)
    {
        bool isPath = path[0] == '/' && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\')
            && !path.Any(c => char.IsControl(c) || char.IsWhiteSpace(c));
        return isPath && Uri.TryCreate("http://" + EcsHost + path, UriKind.Absolute, out var uri) && uri is { Host: EcsHost, Port: 80, UserInfo.Length: 0 }
            ? uri
            : throw SettingErrors.NotAPath(Relative, path, Full);
    }

    private Uri Anywhere()
    {
        string full = environment[Full] ?? throw CredentialErrors.NotInContainer(Relative, Full);
        var uri = MetadataHttp.Address(full, Full);
        bool isLoopback = IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);
        return uri.Scheme == "https" || KnownHosts.Contains(uri.Host) || isLoopback
            ? uri
            : throw SettingErrors.UnsafeHost(Full, uri.Host);
    }

    private string? FindToken()
    {
        string? file = environment[TokenFile];
        string? token = file is null ? environment[Token] : ReadToken(file).Trim();
        return token?.Any(char.IsControl) is true
            ? throw CredentialErrors.TokenHasControlCharacters(file is null ? Token : TokenFile)
            : token;
    }

    private string ReadToken(string file)
    {
        try
        {
            return BoundedFile.ReadText(environment.FullPath(file, TokenFile), BoundedFile.TokenBytes);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or AwsConfigException)
        {
            throw CredentialErrors.TokenFileNotReadable(TokenFile, file, exception);
        }
    }
}
