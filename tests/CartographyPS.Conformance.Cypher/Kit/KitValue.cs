using CartographyPS.Cypher;
using CartographyPS.Cypher.Tests.Graphs;

namespace CartographyPS.Conformance.Cypher.Kit;

/// <summary>Reads values of the kit's tables that are literals of the language.</summary>
internal static class KitValue
{
    private static readonly MemoryGraph Empty = new();

    /// <summary>Returns a value.</summary>
    public static object? Of(string text) => CypherQuery.Parse($"RETURN {text} AS value").Run(Empty).Rows.Single()[0];
}
