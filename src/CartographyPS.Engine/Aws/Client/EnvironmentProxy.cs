using System.Net;
using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Engine.Aws.Client;

/// <summary>The proxies of <c>HTTP_PROXY</c>, <c>HTTPS_PROXY</c> and <c>NO_PROXY</c>, as the AWS tools read them.</summary>
internal sealed class EnvironmentProxy : IWebProxy
{
    private readonly Uri? _http;
    private readonly Uri? _https;
    private readonly IReadOnlyList<string> _direct;

    public EnvironmentProxy(AwsEnvironment environment)
    {
        _http = Parse(environment["http_proxy"] ?? environment["HTTP_PROXY"]);
        _https = Parse(environment["https_proxy"] ?? environment["HTTPS_PROXY"]);
        _direct = [.. (environment["no_proxy"] ?? environment["NO_PROXY"] ?? string.Empty).Split(',').Select(host => host.Trim().TrimStart('.')).Where(host => host.Length > 0)];
        var credentials = new System.Net.CredentialCache();
        foreach (var proxy in new[] { _http, _https }.OfType<Uri>().Where(proxy => proxy.UserInfo.Length > 0).GroupBy(proxy => proxy.Authority).Select(same => same.First()))
        {
            string[] parts = proxy.UserInfo.Split([':'], 2);
            credentials.Add(proxy, "Basic", new NetworkCredential(Uri.UnescapeDataString(parts[0]), parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : string.Empty));
        }
        Credentials = credentials;
    }

    /// <inheritdoc/>
    public ICredentials? Credentials { get; set; }

    /// <inheritdoc/>
    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : destination.Scheme == "https" ? _https : _http;

    /// <inheritdoc/>
    public bool IsBypassed(Uri host)
    {
        if ((host.Scheme == "https" ? _https : _http) is null) return true;
        return _direct.Any(direct => direct == "*" || IsOrIsUnder(host.Host, direct) || IsOrIsUnder($"{host.Host}:{host.Port}", direct));
    }

    private static bool IsOrIsUnder(string host, string name) =>
        host.Equals(name, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + name, StringComparison.OrdinalIgnoreCase);

    private static Uri? Parse(string? text)
    {
        if (text is null) return null;
        return Uri.TryCreate(text.Contains("://") ? text : "http://" + text, UriKind.Absolute, out var uri) ? uri : throw new FormatException($"The proxy '{text}' is no URL.");
    }
}
