using CartographyPS.Engine.Projections.Neo4j;

namespace CartographyPS;

/// <summary>How publishing the graph to a Neo4j database went. Flat, in column order, for <c>Export-Csv</c>.</summary>
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

    /// <summary>Whether the database has the ledger's graph now.</summary>
    public ProjectionStatus Projection { get; }

    /// <summary>The database.</summary>
    public string Database { get; }

    /// <summary>How it was brought there.</summary>
    public ProjectionMode Mode { get; }

    /// <summary>The nodes that were created.</summary>
    public long NodesCreated { get; }

    /// <summary>The nodes that were deleted.</summary>
    public long NodesDeleted { get; }

    /// <summary>The edges that were created.</summary>
    public long EdgesCreated { get; }

    /// <summary>The edges that were deleted.</summary>
    public long EdgesDeleted { get; }

    /// <summary>The properties that were set, as the server counts: also to the value that they had.</summary>
    public long PropertiesSet { get; }

    /// <summary>The nodes that others own in the database and that were left as they are.</summary>
    public long NodesShared { get; }

    /// <summary>The nodes, edges and properties that the database lacks because it refuses them.</summary>
    public long Refused { get; }

    /// <summary>How long it took, in seconds.</summary>
    public double Seconds { get; }

    /// <summary>Why all was compared, what was refused first, or why the database could not be brought there; null for nothing to say.</summary>
    public string? Message { get; }
}
