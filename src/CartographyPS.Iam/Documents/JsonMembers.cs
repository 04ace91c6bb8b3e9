using System.Text.Json;

namespace CartographyPS.Iam.Documents;

/// <summary>Reads the members of JSON objects in policies, whose names are compared without regard to case.</summary>
internal static class JsonMembers
{
    /// <summary>Reads an object.</summary>
    /// <param name="json">The object.</param>
    /// <param name="known">The names that its members may have.</param>
    /// <param name="problem">What is wrong with it; null when nothing is.</param>
    public static Dictionary<string, JsonElement> Read(JsonElement json, IReadOnlyCollection<string> known, out string? problem)
    {
        problem = null;
        var members = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        if (json.ValueKind != JsonValueKind.Object)
        {
            problem = "it is not a JSON object";
            return members;
        }
        foreach (var member in json.EnumerateObject())
        {
            if (!known.Contains(member.Name, StringComparer.OrdinalIgnoreCase)) problem ??= $"it has the unknown element '{member.Name}'";
            else if (members.ContainsKey(member.Name)) problem ??= $"it has the element '{member.Name}' twice";
            members[member.Name] = member.Value;
        }
        return members;
    }

    /// <summary>Reads a text or a list of texts.</summary>
    /// <returns>Null when it is neither, or an empty list.</returns>
    public static List<string>? Texts(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String) return [json.GetString()!];
        if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() == 0) return null;

        var texts = new List<string>();
        foreach (var item in json.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String) return null;
            texts.Add(item.GetString()!);
        }
        return texts;
    }
}
