using System.Globalization;
using System.Security.Cryptography;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>Digests of content, written <c>algorithm:hex</c> (https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests).</summary>
internal static class ContentDigest
{
    /// <summary>Returns true when a digest is that of some bytes.</summary>
    /// <exception cref="MalformedResponseException">The algorithm is neither sha256 nor sha512.</exception>
    public static bool Matches(string digest, ReadOnlyMemory<byte> content)
    {
        int colon = digest.IndexOf(':');
        string algorithm = colon < 0 ? string.Empty : digest.Substring(0, colon);
        using HashAlgorithm hash = algorithm switch
        {
            "sha256" => SHA256.Create(),
            "sha512" => SHA512.Create(),
            _ => throw new MalformedResponseException("The digest to check against is neither sha256 nor sha512."),
        };
        return digest.Substring(colon + 1) == Hex(hash.ComputeHash(content.ToArray()));
    }

    private static string Hex(byte[] bytes) => string.Concat(bytes.Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
}
