using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;

namespace CartographyPS.Engine.Projections.Neo4j;

/// <summary>Converts the ledger's properties to values for the database. Not thread-safe.</summary>
internal sealed class PropertyReader
{
    private static readonly HashSet<string> None = [];

    private readonly Dictionary<string, HashSet<string>> _temporal;
    private readonly List<(byte[] Utf8, string Text)> _names = [];

    /// <summary>Creates a reader for the properties of a graph.</summary>
    public PropertyReader(GraphModel model) => _temporal = model.Temporal.GroupBy(pair => pair.Label)
        .ToDictionary(group => group.Key, group => new HashSet<string>(group.Select(pair => pair.Property), StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Reads all properties.</summary>
    /// <param name="subject">The primary label or edge type.</param>
    /// <param name="properties">A JSON object.</param>
    /// <param name="more">The number of entries that the caller will add.</param>
    public Dictionary<string, object?> Read(string subject, ReadOnlySpan<byte> properties, int more)
    {
        if (!_temporal.TryGetValue(subject, out var temporal)) temporal = None;
        var values = new Dictionary<string, object?>(_names.Count + more, StringComparer.Ordinal);
        var members = new JsonMembers(properties);
        for (int i = 0; members.Next(); i++)
        {
            string name = Name(i, members.Name);
            values[name] = Value(members.Value, temporal.Count > 0 && temporal.Contains(name));
        }
        return values;
    }

    // Nodes of one kind have the same names in the same order, so the names are cached by position.
    private string Name(int index, ReadOnlySpan<byte> name)
    {
        if (index < _names.Count && name.SequenceEqual(_names[index].Utf8)) return _names[index].Text;

        var read = (name.ToArray(), StoredJson.Unescape(name));
        if (index < _names.Count) _names[index] = read;
        else _names.Add(read);
        return read.Item2;
    }

    private static object? Value(ReadOnlySpan<byte> json, bool temporal) => json[0] switch
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
        return text.IndexOfAny(['.', 'e', 'E']) >= 0 && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && !double.IsInfinity(number)
            ? number
            : text;
    }

    // A list in the database has values of one type and no nulls. A list of several types becomes a list of texts.
    private static object?[] List(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        using var document = JsonDocument.ParseValue(ref reader);
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
