using CartographyPS.Bolt.Errors;

namespace CartographyPS.Bolt.Connection;

/// <summary>
/// A parsed address such as <c>neo4j+s://host:7687?region=eu</c>. No message repeats the text: it may contain a password.
/// </summary>
internal sealed record BoltUri(BoltAddress Address, bool Routing, TlsMode Tls, IReadOnlyDictionary<string, string> RoutingContext)
{
    private const string Form = "scheme://host[:port], where scheme is bolt, bolt+s, bolt+ssc, neo4j, neo4j+s or neo4j+ssc";

    /// <exception cref="BoltException">The text has another form.</exception>
    internal static BoltUri Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || !text.Contains("://", StringComparison.Ordinal))
        {
            throw Fault.Uri("The Neo4j address is not of the form " + Form + ".");
        }
        var (routing, tls) = Scheme(uri.Scheme);
        if (uri.UserInfo.Length > 0)
        {
            throw Fault.Uri("The Neo4j address contains a user name or password. Remove them from it and pass them as the credential.");
        }
        if (uri.Host.Length == 0) throw Fault.Uri("The Neo4j address names no host. The form is " + Form + ".");
        if (uri.AbsolutePath is not ("" or "/")) throw Fault.Uri("The Neo4j address has a path. Name the database separately. The form is " + Form + ".");
        if (uri.Fragment.Length > 0) throw Fault.Uri("The Neo4j address has a fragment (#...). The form is " + Form + ".");
        if (uri.Port == 0) throw Fault.Uri($"The Neo4j address has port 0.  Leave the port out for {BoltAddress.DefaultPort}.");
        if (!routing && uri.Query.Length > 1)
        {
            throw Fault.Uri("The Neo4j address has a routing context (?...), which only neo4j://, neo4j+s:// and neo4j+ssc:// take.");
        }
        string host = uri.HostNameType == UriHostNameType.IPv6 ? uri.Host.Trim('[', ']') : uri.Host;
        return new(new(host, uri.Port < 0 ? BoltAddress.DefaultPort : uri.Port), routing, tls, Context(uri.Query));
    }

    private static (bool Routing, TlsMode Tls) Scheme(string scheme) => scheme switch
    {
        "bolt" => (false, TlsMode.None),
        "bolt+s" => (false, TlsMode.Verified),
        "bolt+ssc" => (false, TlsMode.AnyCertificate),
        "neo4j" => (true, TlsMode.None),
        "neo4j+s" => (true, TlsMode.Verified),
        "neo4j+ssc" => (true, TlsMode.AnyCertificate),
        "http" or "https" => throw Fault.Uri("The Neo4j address is an HTTP address. Use a Bolt address: " + Form + "."),
        "bolt+routing" => throw Fault.Uri("The scheme bolt+routing is obsolete. Use neo4j://."),
        _ => throw Fault.Uri("The scheme of the Neo4j address is unknown. The form is " + Form + "."),
    };

    private static Dictionary<string, string> Context(string query)
    {
        var context = new Dictionary<string, string>(StringComparer.Ordinal);
        if (query.Length <= 1) return context;
        foreach (string pair in query.Substring(1).Split('&'))
        {
            int equals = pair.IndexOf('=');
            string key = equals > 0 ? Uri.UnescapeDataString(pair.Substring(0, equals)).Trim() : "";
            string value = equals > 0 ? Uri.UnescapeDataString(pair.Substring(equals + 1)).Trim() : "";
            if (key.Length == 0 || value.Length == 0) throw Fault.Uri("The routing context of the Neo4j address is not of the form ?key=value&key=value.");
            if (key == "address") throw Fault.Uri("The routing context of the Neo4j address names the key address, which is reserved.");
            if (context.ContainsKey(key)) throw Fault.Uri("The routing context of the Neo4j address names a key twice.");
            context.Add(key, value);
        }
        return context;
    }
}
