using CartographyPS.Cypher.Execution;
using CartographyPS.Cypher.Graphs;
using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Planning;

/// <summary>Finds the labels, types and properties in a query that the graph does not have, and the nearest that it has.</summary>
internal static class NameNotifications
{
    /// <summary>Returns a notification for each unknown name, in the order of the text.</summary>
    public static IReadOnlyList<CypherNotification> Of(Statement statement, IGraph graph, string text)
    {
        // An empty graph has no names: there everything would be unknown.
        if (graph.Labels.Count == 0) return [];
        var seen = new HashSet<(string, string)>();
        var found = new List<CypherNotification>();
        foreach (var node in SyntaxChildren.WithDescendants(statement))
        {
            foreach (var (kind, name) in NamesIn(node))
            {
                bool isKnown = kind switch
                {
                    "label" => graph.LabelNumber(name) is not null,
                    "relationship type" => graph.TypeNumber(name) is not null,
                    _ => graph.HasPropertyKey(name),
                };
                if (isKnown || !seen.Add((kind, name))) continue;
                var known = kind switch { "label" => graph.Labels, "relationship type" => graph.Types, _ => graph.PropertyKeys };
                found.Add(Notification(kind, name, NearestName.Of(name, known), node.Position.Offset, text));
            }
        }
        return found;
    }

    private static IEnumerable<(string Kind, string Name)> NamesIn(SyntaxNode node) => node switch
    {
        NodePattern pattern => [.. Labels("label", pattern.Labels), .. Keys(pattern.Properties)],
        RelationshipPattern pattern => [.. Labels("relationship type", pattern.Types), .. Keys(pattern.Properties)],
        // Whether it is a node's or a relationship's, only the row says; a map's keys are not the graph's.
        Syntax.PropertyAccess { Subject: Variable } property when !IsComponent(property.Key) => [("property", property.Key)],
        _ => [],
    };

    private static IEnumerable<(string, string)> Labels(string kind, LabelExpression? labels) => labels is null
        ? []
        : SyntaxChildren.WithDescendants(labels).OfType<LabelName>().Select(label => (kind, label.Name));

    private static IEnumerable<(string, string)> Keys(Expression? properties) =>
        properties is MapLiteral map ? map.Entries.Select(entry => ("property", entry.Key)) : [];

    // The components of dates and durations look like properties.
    private static bool IsComponent(string key) => ComponentNames.Contains(key);

    private static CypherNotification Notification(string kind, string name, string? nearest, int offset, string text)
    {
        int end = Math.Min(offset, text.Length);
        int line = 1;
        int start = 0;
        for (int index = 0; index < end; index++)
        {
            if (text[index] != '\n') continue;
            line++;
            start = index + 1;
        }
        string advice = nearest is null ? string.Empty : $" Is '{nearest}' meant?";
        return new CypherNotification($"The graph has no {kind} '{name}'.{advice}", line, end - start + 1);
    }
}
