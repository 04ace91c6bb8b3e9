namespace CartographyPS.Engine.Projections.Neo4j.Reconciling;

/// <summary>The queries for a ledger's graph in the database: all that it owns, and the nodes that no ledger owns any more.</summary>
internal static class StoredGraph
{
    /// <summary>The query for nodes: labels, id, properties.</summary>
    public const string Nodes = $"MATCH (n) WHERE n.{DatabaseNames.Owner} IN [$ledger, ''] RETURN labels(n), n.id, properties(n)";

    /// <summary>The query for edges: type, labels and id of both ends, properties.</summary>
    public const string Edges =
        $"MATCH (a)-[e]->(b) WHERE e.{DatabaseNames.Owner} = $ledger RETURN type(e), labels(a), a.id, labels(b), b.id, properties(e)";

    /// <summary>Converts a column to a list of texts.</summary>
    public static string[] Texts(object? list) => [.. ((object?[])list!).Cast<string>()];

    /// <summary>
    /// Returns true when the database has all properties with the ledger's values. Ignores those that record the time and version of a
    /// read.
    /// </summary>
    public static bool HasAll(IReadOnlyDictionary<string, object?> stored, Dictionary<string, object?> properties)
    {
        foreach (var property in properties)
        {
            if (GraphRow.IsVolatile(property.Key)) continue;
            if (!stored.TryGetValue(property.Key, out object? value) || !Same(value, property.Value)) return false;
        }
        return true;
    }

    private static bool Same(object? a, object? b) => (a, b) switch
    {
        (object?[] x, object?[] y) => x.Length == y.Length && x.Zip(y, Same).All(same => same),
        (DateTimeOffset x, DateTimeOffset y) => x.EqualsExact(y),
        _ => Equals(a, b),
    };
}
