using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Auth;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Protocols;

namespace CartographyPS.Engine.Aws.Http;

/// <summary>
/// Signs requests with Signature Version 4. It builds the canonical request; AWSSDK.Core derives the key and computes the signature.
/// </summary>
internal static class RequestSigner
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";

    /// <summary>Returns the headers to add to a request, the signature included.</summary>
    /// <param name="request">The request.</param>
    /// <param name="uri">The URL of the request.</param>
    /// <param name="credentials">The credentials to sign with.</param>
    /// <param name="service">The service's signing name.</param>
    /// <param name="region">The signing region.</param>
    /// <param name="now">The time of the signature, UTC.</param>
    public static IReadOnlyDictionary<string, string> Sign(
        WireRequest request, Uri uri, AwsCredentials credentials, string service, string region, DateTime now)
    {
        string bodyHash = Hex(Hash(request.Body));
        var added = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["X-Amz-Date"] = now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture),
        };
        if (credentials.Token is not null) added["X-Amz-Security-Token"] = credentials.Token;
        if (service == "s3") added["X-Amz-Content-Sha256"] = bodyHash;

        var signed = request.Headers.Concat(added).Append(new("host", uri.Authority))
            .Select(header => (Name: header.Key.ToLowerInvariant(), Value: header.Value.Trim()))
            .OrderBy(header => header.Name, StringComparer.Ordinal).ToList();
        string names = string.Join(";", signed.Select(header => header.Name));
        var canonical = new StringBuilder(request.Method).Append('\n')
            .Append(CanonicalPath(uri, service)).Append('\n')
            .Append(CanonicalQuery(request.Query)).Append('\n');
        foreach (var (name, value) in signed) canonical.Append(name).Append(':').Append(value).Append('\n');
        canonical.Append('\n').Append(names).Append('\n').Append(bodyHash);

        var result = AWS4Signer.ComputeSignature(
            new ImmutableCredentials(credentials.AccessKeyId, credentials.SecretAccessKey, null), region, now, service, names, canonical.ToString());
        added["Authorization"] = result.ForAuthorizationHeader;
        return added;
    }

    /// <summary>Builds the query string of a request: in the order of the parameters, encoded as the signature requires.</summary>
    public static string Query(IEnumerable<KeyValuePair<string, string>> query) =>
        string.Join("&", query.Select(pair => Encode(pair.Key) + "=" + Encode(pair.Value)));

    private static string CanonicalQuery(IEnumerable<KeyValuePair<string, string>> query) => string.Join("&", query
        .Select(pair => (Name: Encode(pair.Key), Value: Encode(pair.Value)))
        .OrderBy(pair => pair.Name, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal)
        .Select(pair => pair.Name + "=" + pair.Value));

    // S3 signs the path as sent. All other services encode it a second time.
    private static string CanonicalPath(Uri uri, string service)
    {
        string path = uri.AbsolutePath.Length == 0 ? "/" : uri.AbsolutePath;
        return service == "s3" ? path : string.Join("/", path.Split('/').Select(Encode));
    }

    private static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            if (Unreserved.IndexOf((char)b) >= 0) encoded.Append((char)b);
            else encoded.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
        }
        return encoded.ToString();
    }

    private static byte[] Hash(byte[] body)
    {
        using var sha = SHA256.Create();
        return sha.ComputeHash(body);
    }

    private static string Hex(byte[] bytes)
    {
        var text = new StringBuilder(bytes.Length * 2);
        foreach (byte b in bytes) text.Append(b.ToString("x2", CultureInfo.InvariantCulture));
        return text.ToString();
    }
}
