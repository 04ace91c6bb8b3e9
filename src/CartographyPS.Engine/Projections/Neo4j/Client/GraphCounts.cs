namespace CartographyPS.Engine.Projections.Neo4j.Client;

/// <summary>The server's counts of the changes that queries made. Setting a property to its current value counts too.</summary>
internal readonly record struct GraphCounts(
    long NodesCreated, long NodesDeleted, long EdgesCreated, long EdgesDeleted, long PropertiesSet, long LabelsAdded, long LabelsRemoved)
{
    /// <summary>True when anything was written.</summary>
    public bool Any => this != default;

    /// <summary>Adds the counts.</summary>
    public static GraphCounts operator +(GraphCounts a, GraphCounts b) => new(
        a.NodesCreated + b.NodesCreated, a.NodesDeleted + b.NodesDeleted, a.EdgesCreated + b.EdgesCreated, a.EdgesDeleted + b.EdgesDeleted,
        a.PropertiesSet + b.PropertiesSet, a.LabelsAdded + b.LabelsAdded, a.LabelsRemoved + b.LabelsRemoved);
}
