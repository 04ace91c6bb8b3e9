using System.Runtime.InteropServices;
using System.Text;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>Strict UTF-8: an invalid byte is an error, never a replacement character in the data.</summary>
internal static class Utf8
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Checks that bytes are UTF-8.</summary>
    /// <exception cref="MalformedResponseException">The bytes are not UTF-8.</exception>
    public static void Check(ReadOnlyMemory<byte> bytes) => Decode(bytes, (array, offset, count) => Strict.GetCharCount(array, offset, count));

    /// <summary>Decodes bytes.</summary>
    /// <exception cref="MalformedResponseException">The bytes are not UTF-8.</exception>
    public static string Text(ReadOnlyMemory<byte> bytes) => Decode(bytes, (array, offset, count) => Strict.GetString(array, offset, count));

    private static T Decode<T>(ReadOnlyMemory<byte> bytes, Func<byte[], int, int, T> decode)
    {
        var segment = MemoryMarshal.TryGetArray(bytes, out var known) ? known : new ArraySegment<byte>(bytes.ToArray());
        try
        {
            return decode(segment.Array!, segment.Offset, segment.Count);
        }
        catch (DecoderFallbackException exception)
        {
            throw new MalformedResponseException("The body is not UTF-8.", exception);
        }
    }
}
