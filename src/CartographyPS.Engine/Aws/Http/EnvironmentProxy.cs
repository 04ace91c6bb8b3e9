using System.Net;
using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Engine.Aws.Http;

/// <summary>The proxies of <c>HTTP_PROXY</c>, <c>HTTPS_PROXY</c> and <c>NO_PROXY</c>, as the AWS tools read them.</summary>
internal sealed class EnvironmentProxy : IWebProxy
{
    private readonly Uri? _http;
    private readonly Uri? _https;
    private readonly DirectHosts _direct;

    public EnvironmentProxy(AwsEnvironment environment)
    {
        _http = Find(environment, "HTTP_PROXY");
        _https = Find(environment, "HTTPS_PROXY");
        _direct = new DirectHosts(environment["no_proxy"] ?? environment["NO_PROXY"]);
        var credentials = new System.Net.CredentialCache();
        var withUser = new[] { _http, _https }.OfType<Uri>().Where(proxy => proxy.UserInfo.Length > 0);
        foreach (var proxy in withUser.GroupBy(proxy => proxy.Authority).Select(same => same.First()))
        {
            string[] parts = proxy.UserInfo.Split([':'], 2);
            credentials.Add(
                proxy, "Basic", new NetworkCredential(Uri.UnescapeDataString(parts[0]), parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : string.Empty));
        }
        Credentials = credentials;
    }

    /// <inheritdoc/>
    public ICredentials? Credentials { get; set; }

    /// <inheritdoc/>
    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : destination.Scheme == "https" ? _https : _http;

    /// <inheritdoc/>
    public bool IsBypassed(Uri host) => (host.Scheme == "https" ? _https : _http) is null || _direct.Has(host);

    // The error does not repeat the value: it may contain a password.
    private static Uri? Find(AwsEnvironment environment, string variable)
    {
        if ((environment[variable.ToLowerInvariant()] ?? environment[variable]) is not { } text) return null;
        return Uri.TryCreate(text.Contains("://") ? text : "http://" + text, UriKind.Absolute, out var uri)
            ? uri
            : throw new FormatException($"{variable} is not a URL. Write it as http://host:port.");
    }
}
