using System.Text.Json;

namespace WriteDocs;

/// <summary>A page of differences from Cartography's graph, from a file of rules that also the comparison uses.</summary>
internal static class DifferencesPage
{
    public static string Of(string title, string paragraph, string file)
    {
        using var rules = JsonDocument.Parse(File.ReadAllText(file));
        var page = new Markdown();
        page.Title(title, paragraph);
        page.Table(
            ["what", "kind", "why"],
            rules.RootElement.EnumerateArray().Select(rule => new[] { Markdown.Code(Subject(rule)), Kind(rule), rule.GetProperty("reason").GetString()! }));
        return page.ToString();
    }

    private static string Subject(JsonElement rule)
    {
        string subject = rule.GetProperty("subject").GetString()!.Replace("\\", "", StringComparison.Ordinal);
        return rule.TryGetProperty("id", out var id) ? $"{subject} of {id.GetString()!.Replace("\\", "", StringComparison.Ordinal)}" : subject;
    }

    private static string Kind(JsonElement rule) => !rule.TryGetProperty("kind", out var kind) ? ""
        : kind.ValueKind == JsonValueKind.Array ? string.Join(", ", kind.EnumerateArray().Select(one => one.GetString()))
        : kind.GetString()!;
}
