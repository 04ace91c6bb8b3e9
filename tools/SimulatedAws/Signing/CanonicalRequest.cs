using System.Security.Cryptography;
using System.Text;
using SimulatedAws.Server;

namespace SimulatedAws.Signing;

/// <summary>The canonical form of a request, which is signed.</summary>
internal static class CanonicalRequest
{
    private static readonly string EmptyHash = Convert.ToHexStringLower(SHA256.HashData([]));

    /// <summary>Computes the hash of a body in hexadecimal.</summary>
    public static string HashOf(byte[] body) => body.Length == 0 ? EmptyHash : Convert.ToHexStringLower(SHA256.HashData(body));

    /// <summary>Returns the canonical forms of a path: S3 encodes it once, all other services twice.</summary>
    public static IEnumerable<string> Paths(string path, string service)
    {
        string normal = path.Length == 0 ? "/" : path;
        if (service == "s3")
        {
            yield return normal;
            yield return Encode(Uri.UnescapeDataString(normal), keepSlash: true);
            yield break;
        }
        yield return Encode(normal, keepSlash: true);
        yield return Encode(Encode(Uri.UnescapeDataString(normal), keepSlash: true), keepSlash: true);
    }

    /// <summary>Formats the query string, sorted and encoded.</summary>
    public static string Query(ApiRequest request)
    {
        if (request.Query.Count == 0) return "";
        var pairs = request.RawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Pair)
            .Select(pair => (Name: Encode(pair.Name, keepSlash: false), Value: Encode(pair.Value, keepSlash: false)))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal);
        return string.Join('&', pairs.Select(pair => $"{pair.Name}={pair.Value}"));
    }

    /// <summary>Adds the signed headers, one per line.</summary>
    /// <returns>The name of a signed header that is missing in the request; null when it has all.</returns>
    public static string? AddHeaders(StringBuilder text, ApiRequest request, string signedHeaders)
    {
        foreach (string name in signedHeaders.Split(';'))
        {
            if (request.Header(name) is not { } value) return name;
            text.Append(name).Append(':');
            AddTrimmed(text, value);
            text.Append('\n');
        }
        return null;
    }

    // A plus sign in a query string is signed verbatim.
    private static (string Name, string Value) Pair(string pair)
    {
        int equals = pair.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? (Uri.UnescapeDataString(pair), "")
            : (Uri.UnescapeDataString(pair[..equals]), Uri.UnescapeDataString(pair[(equals + 1)..]));
    }

    private static void AddTrimmed(StringBuilder text, string value)
    {
        bool space = false, any = false;
        foreach (char c in value)
        {
            if (c == ' ')
            {
                space = any;
                continue;
            }
            if (space) text.Append(' ');
            text.Append(c);
            (space, any) = (false, true);
        }
    }

    // RFC 3986: everything but the unreserved characters.
    private static string Encode(string text, bool keepSlash)
    {
        string encoded = Uri.EscapeDataString(text);
        return keepSlash ? encoded.Replace("%2F", "/", StringComparison.Ordinal) : encoded;
    }
}
