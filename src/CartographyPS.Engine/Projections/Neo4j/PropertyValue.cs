using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CartographyPS.Engine.Ledger;

namespace CartographyPS.Engine.Projections.Neo4j;

/// <summary>Converts values of the ledger to those that a property of Neo4j can have.</summary>
internal static class PropertyValue
{
    /// <summary>Converts a value.</summary>
    /// <param name="json">The value as the ledger stores it.</param>
    /// <param name="temporal">True when a text is a date-time.</param>
    /// <returns>Null, a boolean, a 64-bit integer, a floating-point number, a text, a date-time, or a list of one of these types.</returns>
    public static object? Of(ReadOnlySpan<byte> json, bool temporal) => json[0] switch
    {
        (byte)'"' => Text(StoredJson.Unescape(json.Slice(1, json.Length - 2)), temporal),
        (byte)'t' => true,
        (byte)'f' => false,
        (byte)'n' => null,
        (byte)'[' => List(json),
        (byte)'{' => LedgerJson.Utf8(json),
        _ => Number(json),
    };

    private static object Text(string text, bool temporal) =>
        temporal && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : text;

    // The database has 64-bit numbers. A number that would lose digits is kept as text.
    private static object Number(ReadOnlySpan<byte> json)
    {
        if (Utf8Parser.TryParse(json, out long integer, out int length) && length == json.Length) return integer;
        string text = LedgerJson.Utf8(json);
        return text.IndexOfAny(['.', 'e', 'E']) >= 0
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && !double.IsInfinity(number)
            ? number
            : text;
    }

    // A list in the database has values of one type and no nulls. A list of several types becomes a list of texts.
    private static object?[] List(ReadOnlySpan<byte> json)
    {
        using var document = LedgerJson.Parse(json);
        object[] items = [.. document.RootElement.EnumerateArray().Where(item => item.ValueKind != JsonValueKind.Null).Select(Item)];
        if (items.Length == 0) return items;
        if (Array.TrueForAll(items, item => item is long or double) && Array.Exists(items, item => item is double))
            return Array.ConvertAll(items, object? (item) => Convert.ToDouble(item, CultureInfo.InvariantCulture));
        return Array.TrueForAll(items, item => item.GetType() == items[0].GetType())
            ? items
            : [.. document.RootElement.EnumerateArray().Where(item => item.ValueKind != JsonValueKind.Null).Select(item => StoredJson.Display(Raw(item)))];
    }

    private static object Item(JsonElement item) => item.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? item.GetBoolean()
        : item.ValueKind == JsonValueKind.Number ? Number(Raw(item)) : StoredJson.Display(Raw(item));

    private static byte[] Raw(JsonElement item) => Encoding.UTF8.GetBytes(item.GetRawText());
}
