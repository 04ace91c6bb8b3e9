using System.Text.Json;
using System.Text.Json.Nodes;

namespace SimulatedAws.Estates;

/// <summary>Selects the items of an output's list that the request names.</summary>
internal sealed class Pick(JsonElement json)
{
    private readonly string _key = json.GetProperty("key").GetString()!;
    private readonly string _by = json.GetProperty("by").GetString()!;
    private readonly Lock _lock = new();
    private Dictionary<string, List<int>>? _positions;

    /// <summary>The list in the output.</summary>
    public string List { get; } = json.GetProperty("list").GetString()!;

    /// <summary>Returns the positions of the items that a request names; null for all items, when it names none.</summary>
    public int[]? Positions(Answer answer, JsonObject input)
    {
        if (!input.TryGetPropertyValue(_by, out var named) || named is null) return null;
        var wanted = named is JsonArray list ? list.ToList() : [named];
        if (wanted.Count == 0) return null;

        var items = answer.List(List);
        if (wanted.Any(want => want is JsonObject)) return ByMembers(items, [.. wanted.OfType<JsonObject>()]);

        var positions = ByKey(items);
        return [.. wanted.Select(Text).Distinct().SelectMany(key => positions.GetValueOrDefault(key) ?? []).Order()];
    }

    private Dictionary<string, List<int>> ByKey(JsonElement[] items)
    {
        lock (_lock)
        {
            if (_positions is not null) return _positions;
            var positions = new Dictionary<string, List<int>>(StringComparer.Ordinal);
            for (int i = 0; i < items.Length; i++)
            {
                if (Answer.Follow(items[i], _key) is not { } key) continue;
                string text = key.ValueKind == JsonValueKind.String ? key.GetString()! : key.GetRawText();
                if (!positions.TryGetValue(text, out var found)) positions[text] = found = [];
                found.Add(i);
            }
            return _positions = positions;
        }
    }

    private int[] ByMembers(JsonElement[] items, JsonObject[] wanted) =>
        [.. Enumerable.Range(0, items.Length).Where(i => Answer.Follow(items[i], _key) is { } key && wanted.Any(want => Agrees(want, key)))];

    // ECR's imageIds: each member in the request must equal the member of the key with that name. A plain key is compared by its own name.
    private bool Agrees(JsonObject want, JsonElement key)
    {
        if (want.Count == 0) return false;
        if (key.ValueKind == JsonValueKind.Object)
        {
            return want.All(member => key.TryGetProperty(member.Key, out var value) && SubsetMatch.Matches(value, member.Value));
        }
        string name = _key[(_key.LastIndexOf('.') + 1)..];
        return want.TryGetPropertyValue(name, out var given) && SubsetMatch.Matches(key, given);
    }

    private static string Text(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node?.ToJsonString() ?? "";
}
