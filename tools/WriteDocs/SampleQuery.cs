using CartographyPS.Engine.Resources;

namespace WriteDocs;

/// <summary>A question about a type's nodes, in SQL for the ledger and in Cypher for Neo4j. Both return the same rows.</summary>
/// <param name="Question">The question.</param>
/// <param name="Sql">The query in SQL.</param>
/// <param name="Cypher">The query in Cypher.</param>
internal sealed record SampleQuery(string Question, string Sql, string Cypher)
{
    private static readonly string[] Telling = ["name", "arn", "region"];

    /// <summary>
    /// Returns a query for the relation of two labels, if possible two that the type owns. For a type that states only edges, one of these.
    /// </summary>
    public static SampleQuery Of(ResourceType type)
    {
        var owned = type.Nodes.Where(node => node.Owner || !type.Nodes.Any(other => other.Owner)).ToList();
        var labels = owned.Select(node => node.Label.Name).ToHashSet(StringComparer.Ordinal);
        if (owned.TrueForAll(node => node.Edges.Count == 0) && type.Edges.Count == 0) return OfNodes(owned);

        var (label, edge) = owned.SelectMany(node => node.Edges.Where(edge => edge.IsStartOpen || edge.IsEndOpen).Select(edge => (node.Label.Name, Edge: edge)))
            .Concat(type.Edges.Where(edge => edge.Start is not null && edge.End is not null).Select(edge => (Name: edge.End!.Label, Edge: edge)))
            .OrderBy(pair => Rank(pair.Name, Far(pair.Edge), labels)).First();
        var properties = owned.Where(other => other.Label.Name == label).SelectMany(other => other.Properties).Select(property => property.Name).ToList();
        string? telling = Array.Find(Telling, properties.Contains);
        string columns = telling is null ? "n.id" : $"n.id, n.{telling}";

        string far = Far(edge);
        bool comes = !edge.IsStartOpen;
        var (near, other) = comes ? ("to", "from") : ("from", "to");
        return new SampleQuery(
            $"Each `{label}` with its `{far}`:",
            $"""
            SELECT {columns}, m.id AS related
            FROM {label} n
            JOIN {edge.Type} e ON e.{near}_label = n.label AND e.{near}_id = n.id
            JOIN {far} m ON m.label = e.{other}_label AND m.id = e.{other}_id
            ORDER BY n.id, m.id LIMIT 10
            """,
            $"""
            MATCH (n:{label}){(comes ? "<" : "")}-[:{edge.Type}]-{(comes ? "" : ">")}(m:{far})
            RETURN {columns}, m.id AS related
            ORDER BY n.id, m.id LIMIT 10
            """);
    }

    private static SampleQuery OfNodes(List<NodeDefinition> owned)
    {
        string label = owned[0].Label.Name;
        string? telling = Array.Find(Telling, name => owned.Exists(node => node.Properties.Any(property => property.Name == name)));
        string columns = telling is null ? "n.id" : $"n.id, n.{telling}";
        return new SampleQuery($"Each `{label}`:", $"SELECT {columns} FROM {label} n ORDER BY n.id LIMIT 10", $"MATCH (n:{label}) RETURN {columns} ORDER BY n.id LIMIT 10");
    }

    // One of those that a value chooses is enough.
    private static string Far(EdgeDefinition edge) => edge.Ends.First().Label;

    private static int Rank(string near, string far, HashSet<string> owned) =>
        far == "AWSAccount" ? 3 : !owned.Contains(far) || !owned.Contains(near) ? 2 : far == near ? 1 : 0;
}
