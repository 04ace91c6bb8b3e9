using CartographyPS.Engine.Projections.Neo4j;

namespace CartographyPS;

/// <summary>The result of publishing the graph to a Neo4j database. Flat, in column order, for <c>Export-Csv</c>.</summary>
public sealed class ProjectionResult
{
    internal ProjectionResult(string database, Publication publication)
    {
        Database = database;
        Mode = publication.WhyInFull is not null ? ProjectionMode.Full : publication.HasWritten ? ProjectionMode.Changes : ProjectionMode.None;
        NodesCreated = publication.Counts.NodesCreated;
        NodesDeleted = publication.Counts.NodesDeleted;
        EdgesCreated = publication.Counts.EdgesCreated;
        EdgesDeleted = publication.Counts.EdgesDeleted;
        PropertiesSet = publication.Counts.PropertiesSet;
        NodesShared = publication.Shared;
        Seconds = Math.Round(publication.Time.TotalSeconds, 3);
        Refused = publication.Refusals.Count;
        if (Refused > 0) Projection = ProjectionStatus.Partial;
        Message = Refused == 0 ? publication.WhyInFull : $"{publication.WhyInFull} {Refused} refused. {publication.Refusals[0]}".TrimStart();
    }

    internal ProjectionResult(string database, string message, double seconds)
    {
        Projection = ProjectionStatus.Pending;
        Database = database;
        Message = message;
        Seconds = Math.Round(seconds, 3);
    }

    /// <summary>The state of the ledger's graph in the database.</summary>
    public ProjectionStatus Projection { get; }

    /// <summary>The database.</summary>
    public string Database { get; }

    /// <summary>The way in which it was updated.</summary>
    public ProjectionMode Mode { get; }

    /// <summary>The nodes that were created.</summary>
    public long NodesCreated { get; }

    /// <summary>The nodes that were deleted.</summary>
    public long NodesDeleted { get; }

    /// <summary>The edges that were created.</summary>
    public long EdgesCreated { get; }

    /// <summary>The edges that were deleted.</summary>
    public long EdgesDeleted { get; }

    /// <summary>The properties that were set, as the server counts them, including unchanged values.</summary>
    public long PropertiesSet { get; }

    /// <summary>The nodes that belong to others in the database and were not changed.</summary>
    public long NodesShared { get; }

    /// <summary>The nodes, edges and properties that the database refused and lacks.</summary>
    public long Refused { get; }

    /// <summary>The duration in seconds.</summary>
    public double Seconds { get; }

    /// <summary>The reason of a full comparison, the first refusal, or the reason why the publish failed; null for none.</summary>
    public string? Message { get; }
}
