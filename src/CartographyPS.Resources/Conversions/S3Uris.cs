using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Conversions;

/// <summary>Addresses of objects in S3: <c>s3://bucket/key</c>.</summary>
internal static class S3Uris
{
    private const string Scheme = "s3://";

    /// <summary>The bucket's name; nothing for an address of another kind.</summary>
    public static object? Bucket(JsonElement uri)
    {
        if (Values.Text(uri) is not { } text || !text.StartsWith(Scheme, StringComparison.Ordinal)) return null;

        string bucket = text.Substring(Scheme.Length).Split('/')[0];
        return bucket.Length > 0 ? bucket : null;
    }
}
