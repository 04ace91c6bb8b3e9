using System.Text.Json;
using System.Text.RegularExpressions;
using CartographyPS.Engine.Resources;

namespace WriteDocs;

/// <summary>A difference from Cartography's graph: a rule of <c>docs/differences.json</c>, which the comparison uses too.</summary>
/// <param name="Subject">What differs, a pattern: <c>Label</c>, <c>Label.property</c> or <c>(A)-[TYPE]->(B)</c>.</param>
/// <param name="Id">A pattern of the ids of the nodes or edges that differ; null for all.</param>
/// <param name="Kinds">The kinds of difference: <c>node-missing</c>, <c>property-extra</c>, ...</param>
/// <param name="Reason">The reason.</param>
internal sealed partial record Difference(string Subject, string? Id, IReadOnlyList<string> Kinds, string Reason)
{
    /// <summary>Reads the rules.</summary>
    public static IReadOnlyList<Difference> Read(string file)
    {
        using var rules = JsonDocument.Parse(File.ReadAllText(file));
        return [.. rules.RootElement.EnumerateArray().Select(Of)];
    }

    /// <summary>Adds a table of differences.</summary>
    public static void Table(Markdown page, IEnumerable<Difference> differences) => page.Table(
        ["what", "how", "why"],
        differences.Select(one => new[] { Markdown.Code(one.Text), string.Join(", ", one.Kinds.Select(Kind)), one.Reason }));

    /// <summary>Returns true when the rule concerns a label that a type owns.</summary>
    public bool Concerns(ResourceType type)
    {
        var owned = type.Nodes.Where(node => node.Owner).Select(node => node.Label.Name).ToHashSet(StringComparer.Ordinal);
        bool Owns(string pattern) => owned.Any(label => Regex.IsMatch(label, $"^(?:{pattern})$"));
        if (Edge().Match(Subject) is { Success: true } edge)
        {
            string from = edge.Groups["from"].Value;
            // Edges from the account or from anything to a type's nodes belong to the type.
            return Owns(edge.Groups["to"].Value) || (from is not ("AWSAccount" or @"\w+") && Owns(from));
        }
        return Owns(AfterLabel().Split(Subject)[0]);
    }

    private string Text => (Subject + (Id is null ? "" : " of " + Id)).Replace("\\", "", StringComparison.Ordinal);

    // Cartography's graph is the reference of the comparison.
    private static string Kind(string kind) => kind switch
    {
        "node-missing" or "edge-missing" or "property-missing" or "edge-property-missing" => "not here",
        "node-extra" or "edge-extra" or "property-extra" or "edge-property-extra" => "only here",
        "property" or "edge-property" => "another value",
        "type" or "edge-type" => "another type",
        _ => kind,
    };

    private static Difference Of(JsonElement rule) => new(
        rule.GetProperty("subject").GetString()!,
        rule.TryGetProperty("id", out var id) ? id.GetString() : null,
        !rule.TryGetProperty("kind", out var kind) ? []
            : kind.ValueKind == JsonValueKind.Array ? [.. kind.EnumerateArray().Select(one => one.GetString()!)] : [kind.GetString()!],
        rule.GetProperty("reason").GetString()!);

    [GeneratedRegex(@"^\\\((?<from>.*)\\\)-\\\[.*\\\]->\\\((?<to>.*)\\\)(?:\\\..*)?$")]
    private static partial Regex Edge();

    // A dot that is escaped ends the label, as does the colon before a further label.
    [GeneratedRegex(@"\\\.|:")]
    private static partial Regex AfterLabel();
}
