namespace CartographyPS.Engine.Projections.Neo4j.Client;

/// <summary>What queries changed, as the server counts: a property that is set to the value that it had counts too.</summary>
internal readonly record struct GraphCounts(
    long NodesCreated, long NodesDeleted, long EdgesCreated, long EdgesDeleted, long PropertiesSet, long LabelsAdded, long LabelsRemoved)
{
    /// <summary>Whether anything was written.</summary>
    public bool Any => this != default;

    /// <summary>The sums.</summary>
    public static GraphCounts operator +(GraphCounts a, GraphCounts b) => new(
        a.NodesCreated + b.NodesCreated, a.NodesDeleted + b.NodesDeleted, a.EdgesCreated + b.EdgesCreated, a.EdgesDeleted + b.EdgesDeleted,
        a.PropertiesSet + b.PropertiesSet, a.LabelsAdded + b.LabelsAdded, a.LabelsRemoved + b.LabelsRemoved);
}
