using System.Text.Json;
using CartographyPS.Iam.Conditions;

namespace CartographyPS.Iam.Documents;

/// <summary>Reads the Condition element of a statement.</summary>
internal sealed class ConditionReader(bool variables)
{
    public ConditionSet Read(Dictionary<string, JsonElement> members, ref string? problem)
    {
        if (!members.TryGetValue("Condition", out var element)) return ConditionSet.None;

        var conditions = new List<Condition>();
        foreach (var (operatorName, keys) in Members(element, "its Condition", ref problem))
        {
            foreach (var (key, values) in Members(keys, $"its condition {operatorName}", ref problem))
            {
                var texts = Values(values);
                if (texts is null) problem ??= $"its condition {operatorName} {key} has a value that is no text, number or boolean";
                else conditions.Add(new Condition(operatorName, key, texts, variables));
            }
        }
        return new ConditionSet(conditions);
    }

    private static List<(string Name, JsonElement Value)> Members(JsonElement element, string what, ref string? problem)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            problem ??= $"{what} is not a JSON object";
            return [];
        }
        var members = element.EnumerateObject().Select(member => (member.Name, member.Value)).ToList();
        bool isRepeated = members.Select(member => member.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() < members.Count;
        if (isRepeated) problem ??= $"{what} has the same name twice";
        return members;
    }

    /// <returns>Null when one is neither a text, a number nor a boolean.</returns>
    private static List<string>? Values(JsonElement element)
    {
        var values = new List<string>();
        foreach (var item in element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().ToArray() : [element])
        {
            if (Value(item) is not { } value) return null;
            values.Add(value);
        }
        return values;
    }

    private static string? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
