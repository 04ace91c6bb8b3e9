using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SimulatedAws.Server;

namespace SimulatedAws.Signing;

/// <summary>
/// Checks AWS's signature version 4 by its specification
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html), not with the code that clients sign with.
/// </summary>
internal sealed class SignatureVerifier(TimeProvider clock)
{
    private const string UnsignedPayload = "UNSIGNED-PAYLOAD";

    private static readonly TimeSpan MostSkew = TimeSpan.FromMinutes(15);
    private readonly SigningKeys _keys = new();

    /// <summary>Returns true when a claim's date is too far from now.</summary>
    public bool IsSkewed(SignatureClaim claim)
    {
        if (!DateTime.TryParseExact(claim.Timestamp, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var signed))
        {
            return true;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        return (now - signed).Duration() > MostSkew;
    }

    /// <summary>Finds the problem of a signature; null when it is valid.</summary>
    public string? Fault(ApiRequest request, SignatureClaim claim, string secret)
    {
        string[] signed = claim.SignedHeaders.Split(';');
        if (!signed.Contains("host")) return "The host header is not signed.";
        if (claim.SessionToken is not null && !signed.Contains("x-amz-security-token")) return "The session token is not signed.";
        if (!claim.Timestamp.StartsWith(claim.Date, StringComparison.Ordinal)) return "The scope's date is not the request's.";

        string hash = request.Header("x-amz-content-sha256") ?? CanonicalRequest.HashOf(request.Body);
        if (hash != UnsignedPayload && hash != CanonicalRequest.HashOf(request.Body)) return "The body's hash is not x-amz-content-sha256.";

        var headers = new StringBuilder();
        if (CanonicalRequest.AddHeaders(headers, request, claim.SignedHeaders) is { } missing) return $"The signed header {missing} is missing.";

        string rest = $"\n{CanonicalRequest.Query(request)}\n{headers}\n{claim.SignedHeaders}\n{hash}";
        byte[] key = _keys.Of(secret, claim.Date, claim.Region, claim.Service);
        return CanonicalRequest.Paths(request.Path, claim.Service).Any(path => IsSigned($"{request.Method}\n{path}{rest}", claim, key))
            ? null
            : "The signature does not match.";
    }

    private static bool IsSigned(string canonical, SignatureClaim claim, byte[] key)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
        string toSign = $"AWS4-HMAC-SHA256\n{claim.Timestamp}\n{claim.Date}/{claim.Region}/{claim.Service}/aws4_request\n{hash}";
        string signature = Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(signature), Encoding.ASCII.GetBytes(claim.Signature));
    }
}
