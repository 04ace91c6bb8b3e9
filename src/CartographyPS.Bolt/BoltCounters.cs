using CartographyPS.Bolt.Messages;

namespace CartographyPS.Bolt;

/// <summary>The server's counts of the changes that a query made.</summary>
public sealed class BoltCounters
{
    private readonly IReadOnlyDictionary<string, object?> _stats;

    internal BoltCounters(IReadOnlyDictionary<string, object?> stats) => _stats = stats;

    /// <summary>Nodes created.</summary>
    public long NodesCreated => Count("nodes-created");

    /// <summary>Nodes deleted.</summary>
    public long NodesDeleted => Count("nodes-deleted");

    /// <summary>Relationships created.</summary>
    public long RelationshipsCreated => Count("relationships-created");

    /// <summary>Relationships deleted.</summary>
    public long RelationshipsDeleted => Count("relationships-deleted");

    /// <summary>Properties set, including those set to the value that they already had.</summary>
    public long PropertiesSet => Count("properties-set");

    /// <summary>Labels added.</summary>
    public long LabelsAdded => Count("labels-added");

    /// <summary>Labels removed.</summary>
    public long LabelsRemoved => Count("labels-removed");

    /// <summary>Indexes added.</summary>
    public long IndexesAdded => Count("indexes-added");

    /// <summary>Indexes removed.</summary>
    public long IndexesRemoved => Count("indexes-removed");

    /// <summary>Constraints added.</summary>
    public long ConstraintsAdded => Count("constraints-added");

    /// <summary>Constraints removed.</summary>
    public long ConstraintsRemoved => Count("constraints-removed");

    /// <summary>Changes to the server itself, such as users and databases.</summary>
    public long SystemUpdates => Count("system-updates");

    /// <summary>True when the query changed the graph or its schema.</summary>
    public bool ContainsUpdates => _stats.Any(entry => entry.Key != "system-updates" && entry.Value is > 0L);

    private long Count(string name) => _stats.Integer(name) ?? 0;
}
