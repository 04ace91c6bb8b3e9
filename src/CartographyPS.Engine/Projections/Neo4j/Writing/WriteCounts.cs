using CartographyPS.Engine.Projections.Neo4j.Client;

namespace CartographyPS.Engine.Projections.Neo4j.Writing;

/// <summary>What batches came to.</summary>
/// <param name="Counts">What the server changed.</param>
/// <param name="Shared">The nodes that are others', and were left as they are.</param>
/// <param name="Lost">The rows that found no node to write to.</param>
internal readonly record struct WriteCounts(GraphCounts Counts, long Shared, long Lost)
{
    /// <summary>The sums.</summary>
    public static WriteCounts operator +(WriteCounts a, WriteCounts b) => new(a.Counts + b.Counts, a.Shared + b.Shared, a.Lost + b.Lost);
}
