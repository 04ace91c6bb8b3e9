using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CartographyPS.Engine.Ledger;

/// <summary>JSON as the ledger writes it: non-ASCII characters as themselves.</summary>
internal static class LedgerJson
{
    /// <summary>The options to serialise with.</summary>
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Parses a stored text.</summary>
    /// <exception cref="LedgerException">It is not JSON.</exception>
    public static JsonDocument Parse(ReadOnlySpan<byte> stored)
    {
        try
        {
            var reader = new Utf8JsonReader(stored);
            return JsonDocument.ParseValue(ref reader);
        }
        catch (JsonException exception)
        {
            throw DamagedText.Found(exception);
        }
    }

    /// <summary>Parses a stored text.</summary>
    /// <exception cref="LedgerException">It is not JSON.</exception>
    public static JsonDocument Parse(string stored) => Parse(Encoding.UTF8.GetBytes(stored));

    /// <summary>Reads a stored value.</summary>
    /// <exception cref="LedgerException">The text is not the JSON of such a value.</exception>
    public static T Read<T>(string stored)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(stored) ?? throw DamagedText.Found();
        }
        catch (JsonException exception)
        {
            throw DamagedText.Found(exception);
        }
    }

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
