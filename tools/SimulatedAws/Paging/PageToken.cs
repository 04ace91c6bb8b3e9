using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace SimulatedAws.Paging;

/// <summary>An opaque token: where the next page starts, and for which request it is good.</summary>
internal static class PageToken
{
    private const int RequestLength = 8;
    private const int Length = sizeof(int) + RequestLength;

    /// <summary>What ties a token to its request: a hash of its input without tokens and limit.</summary>
    public static ulong RequestOf(JsonObject input, PagedOperation operation)
    {
        var text = new StringBuilder(operation.Name);
        foreach (var (name, value) in input.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            if (!operation.IsPagingMember(name)) text.Append('\n').Append(name).Append('=').Append(value?.ToJsonString());
        }
        return BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>The token of a place.</summary>
    public static string Write(int start, ulong request)
    {
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, start);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[sizeof(int)..], request);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The place that a token names; null when it is not one of this request's.</summary>
    public static int? Read(string token, ulong request)
    {
        Span<byte> bytes = stackalloc byte[Length];
        if (token.Length > Base64Url.GetEncodedLength(Length)) return null;
        if (!Base64Url.IsValid(token) || !Base64Url.TryDecodeFromChars(token, bytes, out int written) || written != Length) return null;
        return BinaryPrimitives.ReadUInt64BigEndian(bytes[sizeof(int)..]) == request ? BinaryPrimitives.ReadInt32BigEndian(bytes) : null;
    }
}
