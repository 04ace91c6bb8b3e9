using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CartographyPS.Engine.Ledger;

/// <summary>JSON as the ledger writes it: non-ASCII characters as themselves.</summary>
internal static class LedgerJson
{
    /// <summary>The options to serialise with.</summary>
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>UTF-8 as text.</summary>
    public static string Utf8(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty) return string.Empty;
#if NET8_0_OR_GREATER
        return Encoding.UTF8.GetString(utf8);
#else
        return Encoding.UTF8.GetString(utf8.ToArray());
#endif
    }
}
