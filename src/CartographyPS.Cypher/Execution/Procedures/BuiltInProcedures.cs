using CartographyPS.Cypher.Graphs;

namespace CartographyPS.Cypher.Execution.Procedures;

/// <summary>The procedures that tell what a graph has.</summary>
internal static class BuiltInProcedures
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<CypherProcedure> All { get; } =
    [
        Names("db.labels", "label", graph => graph.Labels),
        Names("db.relationshipTypes", "relationshipType", graph => graph.Types),
        Names("db.propertyKeys", "propertyKey", graph => graph.PropertyKeys),
        new(
            "db.schema.nodeTypeProperties",
            [],
            [new("nodeType", "STRING"), new("nodeLabels", "LIST"), new("propertyName", "STRING?"), new("propertyTypes", "LIST?"), new("mandatory", "BOOLEAN")],
            (graph, _) => NodeSchema.Rows(graph)),
    ];

    private static CypherProcedure Names(string name, string column, Func<IGraph, IReadOnlyList<string>> names) => new(
        name, [], [new(column, "STRING")], (graph, _) => names(graph).OrderBy(text => text, StringComparer.Ordinal).Select(text => new object?[] { text }));
}
