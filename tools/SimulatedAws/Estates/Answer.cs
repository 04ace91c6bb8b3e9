using System.Text.Json;

namespace SimulatedAws.Estates;

/// <summary>One answer of an operation: an error, or an output with lists that can be paged.</summary>
internal sealed class Answer
{
    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement;
    private readonly Dictionary<string, JsonElement[]> _lists = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Reads an answer.</summary>
    /// <param name="json">An object with <c>return</c> or <c>error</c>, and possibly <c>when</c> and <c>pick</c>.</param>
    public Answer(JsonElement json)
    {
        When = json.TryGetProperty("when", out var when) ? when : null;
        Error = json.TryGetProperty("error", out var error) ? AnswerError.From(error) : null;
        Pick = json.TryGetProperty("pick", out var pick) ? new Pick(pick) : null;
        Output = json.TryGetProperty("return", out var output) ? output : Nothing;
    }

    /// <summary>The condition that a request must meet; null for none.</summary>
    public JsonElement? When { get; }

    /// <summary>The error; null when there is an output.</summary>
    public AnswerError? Error { get; }

    /// <summary>The way a request picks items of a list; null for all items.</summary>
    public Pick? Pick { get; }

    /// <summary>The output with API member names.</summary>
    public JsonElement Output { get; }

    /// <summary>Returns the items of a list in the output.</summary>
    /// <param name="path">The path, such as <c>DistributionList.Items</c>.</param>
    /// <returns>The items; empty when there is no such list.</returns>
    public JsonElement[] List(string path)
    {
        lock (_lock)
        {
            if (!_lists.TryGetValue(path, out var items))
            {
                items = Follow(Output, path) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];
                _lists[path] = items;
            }
            return items;
        }
    }

    /// <summary>Returns the value at a path of member names; null for none.</summary>
    public static JsonElement? Follow(JsonElement value, string path)
    {
        foreach (var step in path.AsSpan().Split('.'))
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(path.AsSpan()[step], out value)) return null;
        }
        return value;
    }
}
