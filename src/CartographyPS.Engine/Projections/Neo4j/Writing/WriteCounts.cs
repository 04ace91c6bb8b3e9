using CartographyPS.Engine.Projections.Neo4j.Client;

namespace CartographyPS.Engine.Projections.Neo4j.Writing;

/// <summary>The result of writing batches.</summary>
/// <param name="Counts">The server's counts of changes.</param>
/// <param name="Shared">The number of nodes that others own, which were left unchanged.</param>
/// <param name="Lost">The number of rows whose node was missing.</param>
internal readonly record struct WriteCounts(GraphCounts Counts, long Shared, long Lost)
{
    /// <summary>Adds the counts.</summary>
    public static WriteCounts operator +(WriteCounts a, WriteCounts b) => new(a.Counts + b.Counts, a.Shared + b.Shared, a.Lost + b.Lost);
}
