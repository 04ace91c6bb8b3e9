using CartographyPS.Engine.Analyses;

namespace WriteDocs;

/// <summary>A query for what an analysis states, in SQL for the ledger and in Cypher. Both return the same rows.</summary>
/// <param name="Sql">The query in SQL.</param>
/// <param name="Cypher">The query in Cypher.</param>
internal sealed record AnalysisQuery(string Sql, string Cypher)
{
    /// <summary>Returns a query for the edges that an analysis states; for one that states none, for the properties of a label.</summary>
    public static AnalysisQuery Of(Analysis analysis) =>
        analysis.StatedEdges.Count > 0 ? OfEdges(analysis.StatedEdges[0]) : OfNodes(analysis.StatedNodes[0]);

    private static AnalysisQuery OfEdges(EdgeFacts stated) => new(
        $"""
        SELECT from_id, to_id FROM {stated.Type}
        WHERE from_label = '{stated.From}' AND to_label = '{stated.To}'
        ORDER BY from_id, to_id LIMIT 10
        """,
        $"""
        MATCH (n:{stated.From})-[:{stated.Type}]->(m:{stated.To})
        RETURN n.id AS from_id, m.id AS to_id
        ORDER BY from_id, to_id LIMIT 10
        """);

    private static AnalysisQuery OfNodes(NodeFacts stated)
    {
        // Some names are words of SQL: "foreign".
        string columns = string.Join(", ", stated.Properties.Select(property => $"n.\"{property}\""));
        string any = string.Join(" OR ", stated.Properties.Select(property => $"n.\"{property}\" IS NOT NULL"));
        return new AnalysisQuery(
            $"""
            SELECT n.id, {columns} FROM {stated.Label} n
            WHERE {any}
            ORDER BY n.id LIMIT 10
            """,
            $"""
            MATCH (n:{stated.Label}) WHERE {any.Replace("\"", "", StringComparison.Ordinal)}
            RETURN n.id, {columns.Replace("\"", "", StringComparison.Ordinal)}
            ORDER BY n.id LIMIT 10
            """);
    }
}
