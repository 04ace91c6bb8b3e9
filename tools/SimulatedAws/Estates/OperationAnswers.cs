using System.Text.Json;
using System.Text.Json.Nodes;

namespace SimulatedAws.Estates;

/// <summary>The answers of an operation in order, with an index over those whose conditions are plain strings.</summary>
internal sealed class OperationAnswers
{
    private readonly Answer[] _answers;
    private readonly Dictionary<string, (string[] Names, Dictionary<string, int> ByValues)> _exact = new(StringComparer.Ordinal);
    private readonly List<int> _others = [];

    /// <summary>Reads a list of answers.</summary>
    public OperationAnswers(JsonElement list)
    {
        _answers = [.. list.EnumerateArray().Select(json => new Answer(json))];
        for (int i = 0; i < _answers.Length; i++)
        {
            if (!Index(i)) _others.Add(i);
        }
    }

    /// <summary>All answers.</summary>
    public IReadOnlyList<Answer> All => _answers;

    /// <summary>Finds the first answer that matches a request; null for none.</summary>
    public Answer? Find(JsonObject input)
    {
        int best = int.MaxValue;
        foreach (var (names, byValues) in _exact.Values)
        {
            if (Key(names, input) is { } key && byValues.TryGetValue(key, out int found) && found < best) best = found;
        }
        foreach (int i in _others)
        {
            if (i > best) break;
            if (_answers[i].When is not { } when || SubsetMatch.Matches(when, input)) return _answers[i];
        }
        return best == int.MaxValue ? null : _answers[best];
    }

    private bool Index(int i)
    {
        if (_answers[i].When is not { } when) return false;
        var members = when.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal).ToArray();
        if (members.Length == 0) return false;
        if (members.Any(member => member.Value.ValueKind != JsonValueKind.String || member.Value.ValueEquals("*"))) return false;

        string[] names = [.. members.Select(member => member.Name)];
        string index = string.Join('\n', names);
        if (!_exact.TryGetValue(index, out var table)) _exact[index] = table = (names, new Dictionary<string, int>(StringComparer.Ordinal));
        table.ByValues.TryAdd(string.Join('\n', members.Select(member => member.Value.GetString())), i);
        return true;
    }

    private static string? Key(string[] names, JsonObject input)
    {
        string?[] values = new string?[names.Length];
        for (int i = 0; i < names.Length; i++)
        {
            if (!input.TryGetPropertyValue(names[i], out var node) || node?.GetValueKind() != JsonValueKind.String) return null;
            values[i] = node.GetValue<string>();
        }
        return values.Length == 1 ? values[0] : string.Join('\n', values);
    }
}
