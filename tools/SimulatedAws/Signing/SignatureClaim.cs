using SimulatedAws.Server;

namespace SimulatedAws.Signing;

/// <summary>The content of a request's Authorization header.</summary>
internal sealed record SignatureClaim
{
    private const string Algorithm = "AWS4-HMAC-SHA256";

    /// <summary>The access key's id.</summary>
    public required string AccessKeyId { get; init; }

    /// <summary>The scope's date, <c>yyyyMMdd</c>.</summary>
    public required string Date { get; init; }

    /// <summary>The scope's region.</summary>
    public required string Region { get; init; }

    /// <summary>The scope's service: its signing name.</summary>
    public required string Service { get; init; }

    /// <summary>The signed headers' names, joined with semicolons.</summary>
    public required string SignedHeaders { get; init; }

    /// <summary>The signature, hexadecimal.</summary>
    public required string Signature { get; init; }

    /// <summary>The time of the signature, as sent.</summary>
    public required string Timestamp { get; init; }

    /// <summary>The session token; null for none.</summary>
    public string? SessionToken { get; init; }

    /// <summary>Reads the claim of a request; null without an AWS signature.</summary>
    /// <exception cref="FormatException">The signature is malformed.</exception>
    public static SignatureClaim? Of(ApiRequest request)
    {
        if (request.Header("authorization") is not { } authorization || !authorization.StartsWith(Algorithm, StringComparison.Ordinal)) return null;

        string? credential = null, headers = null, signature = null;
        foreach (string field in authorization[Algorithm.Length..].Split(',', StringSplitOptions.TrimEntries))
        {
            int equals = field.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0) continue;
            switch (field[..equals])
            {
                case "Credential": credential = field[(equals + 1)..]; break;
                case "SignedHeaders": headers = field[(equals + 1)..]; break;
                case "Signature": signature = field[(equals + 1)..]; break;
            }
        }
        if (credential is null || headers is null || signature is null)
        {
            throw new FormatException("The Authorization header needs Credential, SignedHeaders and Signature.");
        }
        var (key, date, region, service) = Scope(credential);
        return new SignatureClaim
        {
            AccessKeyId = key,
            Date = date,
            Region = region,
            Service = service,
            SignedHeaders = headers,
            Signature = signature,
            Timestamp = request.Header("x-amz-date") ?? "",
            SessionToken = request.Header("x-amz-security-token"),
        };
    }

    private static (string Key, string Date, string Region, string Service) Scope(string credential)
    {
        string[] parts = credential.Split('/');
        if (parts.Length != 5 || parts[4] != "aws4_request") throw new FormatException("The credential scope is malformed.");
        return (parts[0], parts[1], parts[2], parts[3]);
    }
}
