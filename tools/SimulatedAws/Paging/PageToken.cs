using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace SimulatedAws.Paging;

/// <summary>An opaque token with the start of the next page, valid for one request only.</summary>
internal static class PageToken
{
    private const int RequestLength = 8;
    private const int Length = sizeof(int) + RequestLength;

    /// <summary>Computes the hash that binds a token to its request: of the input without tokens and limit.</summary>
    public static ulong RequestOf(JsonObject input, PagedOperation operation)
    {
        var text = new StringBuilder(operation.Name);
        foreach (var (name, value) in input.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            if (!operation.IsPagingMember(name)) text.Append('\n').Append(name).Append('=').Append(value?.ToJsonString());
        }
        return BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>Creates the token of a position.</summary>
    public static string Write(int start, ulong request)
    {
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, start);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[sizeof(int)..], request);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads the position in a token; null when the token belongs to another request.</summary>
    public static int? Read(string token, ulong request)
    {
        Span<byte> bytes = stackalloc byte[Length];
        if (token.Length > Base64Url.GetEncodedLength(Length)) return null;
        if (!Base64Url.IsValid(token) || !Base64Url.TryDecodeFromChars(token, bytes, out int written) || written != Length) return null;
        return BinaryPrimitives.ReadUInt64BigEndian(bytes[sizeof(int)..]) == request ? BinaryPrimitives.ReadInt32BigEndian(bytes) : null;
    }
}
