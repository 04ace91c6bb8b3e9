using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;

namespace CartographyPS.Engine.Projections.Neo4j;

/// <summary>Makes values for the database of properties as the ledger has them. For one thread at a time.</summary>
internal sealed class PropertyReader
{
    private static readonly HashSet<string> None = [];

    private readonly Dictionary<string, HashSet<string>> _temporal;
    private readonly List<(byte[] Utf8, string Text)> _names = [];

    /// <summary>Prepares to read properties of a graph.</summary>
    public PropertyReader(GraphModel model) => _temporal = model.Temporal.GroupBy(pair => pair.Label)
        .ToDictionary(group => group.Key, group => new HashSet<string>(group.Select(pair => pair.Property), StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Reads all properties.</summary>
    /// <param name="subject">The primary label or edge type.</param>
    /// <param name="properties">A JSON object.</param>
    /// <param name="more">How many entries are to be added.</param>
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

    // Like nodes have like names, in the same order.
    private string Name(int index, ReadOnlySpan<byte> name)
    {
        if (index < _names.Count && name.SequenceEqual(_names[index].Utf8)) return _names[index].Text;

        var read = (name.ToArray(), JsonText.Unescape(name));
        if (index < _names.Count) _names[index] = read;
        else _names.Add(read);
        return read.Item2;
    }

    private static object? Value(ReadOnlySpan<byte> json, bool temporal) => json[0] switch
    {
        (byte)'"' => Text(JsonText.Unescape(json.Slice(1, json.Length - 2)), temporal),
        (byte)'t' => true,
        (byte)'f' => false,
        (byte)'n' => null,
        (byte)'[' => List(json),
        (byte)'{' => LedgerJson.Utf8(json),
        _ => Number(json),
    };

    private static object Text(string text, bool temporal) =>
        temporal && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : text;

    private static object Number(ReadOnlySpan<byte> json)
    {
        if (Utf8Parser.TryParse(json, out long integer, out int length) && length == json.Length) return integer;
        return double.Parse(LedgerJson.Utf8(json), CultureInfo.InvariantCulture);
    }

    // A list in the database has values of one type, and no null.
    private static object?[] List(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        using var document = JsonDocument.ParseValue(ref reader);
        var items = document.RootElement.EnumerateArray().Where(item => item.ValueKind != JsonValueKind.Null).ToList();
        var kinds = items.Select(item => item.ValueKind == JsonValueKind.False ? JsonValueKind.True : item.ValueKind).Distinct().ToList();
        return kinds.Count switch
        {
            0 => [],
            1 when kinds[0] == JsonValueKind.String => items.ConvertAll(object? (item) => item.GetString()).ToArray(),
            1 when kinds[0] == JsonValueKind.True => items.ConvertAll(object? (item) => item.GetBoolean()).ToArray(),
            1 when kinds[0] == JsonValueKind.Number => Numbers(items),
            _ => items.ConvertAll(object? (item) => item.ValueKind == JsonValueKind.String ? item.GetString() : item.GetRawText()).ToArray(),
        };
    }

    private static object?[] Numbers(List<JsonElement> items) => items.TrueForAll(item => item.TryGetInt64(out _))
        ? items.ConvertAll(object? (item) => item.GetInt64()).ToArray()
        : items.ConvertAll(object? (item) => item.GetDouble()).ToArray();
}
