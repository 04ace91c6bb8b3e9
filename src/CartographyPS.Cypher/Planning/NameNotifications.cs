using CartographyPS.Cypher.Execution;
using CartographyPS.Cypher.Graphs;
using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Planning;

/// <summary>Finds the labels, types and properties in a query that the graph does not have, and the nearest that it has.</summary>
internal static class NameNotifications
{
    /// <summary>Returns a notification for each unknown name, in the order of the text.</summary>
    /// <param name="statement">The query.</param>
    /// <param name="graph">The graph.</param>
    /// <param name="text">The query's text.</param>
    /// <param name="isRight">Tells of a name that the graph lacks whether it is right all the same.</param>
    public static IReadOnlyList<CypherNotification> Of(Statement statement, IGraph graph, string text, Func<string, bool> isRight)
    {
        // An empty graph has no names: there everything would be unknown.
        if (graph.Labels.Count == 0) return [];
        var seen = new HashSet<(string, string)>();
        var found = new List<CypherNotification>();
        var mapKeys = MapKeys(statement);
        var ofParameters = new HashSet<string>(
            SyntaxChildren.WithDescendants(statement).OfType<UnwindClause>().Where(unwind => unwind.List is Parameter).Select(unwind => unwind.Variable),
            StringComparer.Ordinal);
        foreach (var node in SyntaxChildren.WithDescendants(statement))
        {
            // Rows of a parameter are maps, and their keys are the caller's.
            if (node is Syntax.PropertyAccess { Subject: Variable row } && ofParameters.Contains(row.Name)) continue;
            foreach (var (kind, name) in NamesIn(node))
            {
                bool isKnown = kind switch
                {
                    "label" => graph.LabelNumber(name) is not null,
                    "relationship type" => graph.TypeNumber(name) is not null,
                    _ => graph.HasPropertyKey(name) || mapKeys.Contains(name),
                };
                if (isKnown || !seen.Add((kind, name))) continue;
                if (isRight(name))
                {
                    found.Add(Notification($"The graph has no {kind} '{name}' yet.", node.Position.Offset, text));
                    continue;
                }
                var known = kind switch { "label" => graph.Labels, "relationship type" => graph.Types, _ => graph.PropertyKeys };
                string advice = NearestName.Of(name, known) is { } nearest ? $" Is '{nearest}' meant?" : string.Empty;
                found.Add(Notification($"The graph has no {kind} '{name}'.{advice}", node.Position.Offset, text));
            }
        }
        found.AddRange(LostColons(statement, graph).Select(lost => Notification(lost.Message, lost.Pattern.Position.Offset, text)));
        return found;
    }

    // (AWSUser) and [POLICY] match everything: without the colon these are variables.
    private static IEnumerable<(string Message, SyntaxNode Pattern)> LostColons(Statement statement, IGraph graph)
    {
        var parts = SyntaxChildren.WithDescendants(statement).ToList();
        // What has labels, or its name from elsewhere, is a variable on purpose.
        var meant = new HashSet<string?>(parts.Select(part => part switch
        {
            NodePattern { Labels: not null } node => node.Variable,
            RelationshipPattern { Types: not null } relationship => relationship.Variable,
            ProjectionItem item => item.Alias,
            UnwindClause unwind => unwind.Variable,
            _ => null,
        }), StringComparer.Ordinal);
        foreach (var pattern in parts)
        {
            if (pattern is NodePattern { Variable: { } node, Labels: null } && graph.LabelNumber(node) is not null && meant.Add(node))
                yield return ($"{node} is the name of a variable here, and matches any node. Is (:{node}) meant?", pattern);
            else if (pattern is RelationshipPattern { Variable: { } edge, Types: null } && graph.TypeNumber(edge) is not null && meant.Add(edge))
                yield return ($"{edge} is the name of a variable here, and matches any relationship. Is [:{edge}] meant?", pattern);
        }
    }

    private static IEnumerable<(string Kind, string Name)> NamesIn(SyntaxNode node) => node switch
    {
        NodePattern pattern => [.. Labels("label", pattern.Labels), .. Keys(pattern.Properties)],
        RelationshipPattern pattern => [.. Labels("relationship type", pattern.Types), .. Keys(pattern.Properties)],
        // Whether it is a node's or a relationship's, only the row says; a map's keys are not the graph's.
        Syntax.PropertyAccess { Subject: Variable } property when !IsComponent(property.Key) => [("property", property.Key)],
        _ => [],
    };

    // The keys of the maps that the query makes: row.kind may be read of a map {kind: ...} as well as of a node.
    private static HashSet<string> MapKeys(Statement statement)
    {
        var nodes = SyntaxChildren.WithDescendants(statement).ToList();
        var inPatterns = new HashSet<TextPosition>(nodes.Select(node => node switch
        {
            NodePattern pattern => pattern.Properties,
            RelationshipPattern pattern => pattern.Properties,
            _ => null,
        }).OfType<MapLiteral>().Select(map => map.Position));
        return new(nodes.SelectMany(node => node switch
        {
            MapLiteral map when !inPatterns.Contains(map.Position) => map.Entries.Select(entry => entry.Key),
            // {.key} is a property, which is looked for; the others are names of the query's own.
            MapProjection projection => projection.Entries.Where(entry => entry.Value is not PropertyAccess).Select(entry => entry.Key),
            _ => Enumerable.Empty<string>(),
        }), StringComparer.Ordinal);
    }

    private static IEnumerable<(string, string)> Labels(string kind, LabelExpression? labels) => labels is null
        ? []
        : SyntaxChildren.WithDescendants(labels).OfType<LabelName>().Select(label => (kind, label.Name));

    private static IEnumerable<(string, string)> Keys(Expression? properties) =>
        properties is MapLiteral map ? map.Entries.Select(entry => ("property", entry.Key)) : [];

    // The components of dates and durations look like properties.
    private static bool IsComponent(string key) => ComponentNames.Contains(key);

    private static CypherNotification Notification(string message, int offset, string text)
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
        return new CypherNotification(message, line, end - start + 1);
    }
}
