using System.Globalization;
using CartographyPS.Engine.Projections.Neo4j;

namespace CartographyPS;

/// <summary>The result of <c>Publish-CartographyGraph</c>. Flat, in column order, for <c>Export-Csv</c>.</summary>
public sealed class ProjectionResult
{
    private const string Complete = "Complete";
    private const string Partial = "Partial";
    private const string Pending = "Pending";
    private const string None = "None";

    internal ProjectionResult(string database, Publication publication)
    {
        Projection = publication.Refusals.Count > 0 ? Partial : Complete;
        Database = database;
        Mode = publication.WhyInFull is not null ? "Full" : publication.HasWritten ? "Changes" : None;
        NodesCreated = publication.Counts.NodesCreated;
        NodesDeleted = publication.Counts.NodesDeleted;
        EdgesCreated = publication.Counts.EdgesCreated;
        EdgesDeleted = publication.Counts.EdgesDeleted;
        PropertiesSet = publication.Counts.PropertiesSet;
        NodesShared = publication.Shared;
        Seconds = InvariantValue.Of(Math.Round(publication.Time.TotalSeconds, 3))!;
        Refused = publication.Refusals.Count;
        Message = Refused == 0 ? publication.WhyInFull : $"{publication.WhyInFull} {Refused} refused. {publication.Refusals[0]}".TrimStart();
    }

    internal ProjectionResult(string database, string message, double seconds)
    {
        Projection = Pending;
        Database = database;
        Mode = None;
        Message = message;
        Seconds = InvariantValue.Of(Math.Round(seconds, 3))!;
    }

    /// <summary>
    /// The state of the ledger's graph in the database: <c>Complete</c>; <c>Partial</c>, without what the database refused, which warnings name and
    /// the ledger keeps; <c>Pending</c>: the database lacks a part of the graph, and the next publish writes it.
    /// </summary>
    public string Projection { get; }

    /// <summary>The database.</summary>
    public string Database { get; }

    /// <summary>
    /// The way in which it was updated: <c>Changes</c> since the last publish; <c>Full</c>, by comparing the whole graph; <c>None</c>: it was up to
    /// date, or the publish failed.
    /// </summary>
    public string Mode { get; }

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

    /// <summary>The duration in seconds. A <see cref="double"/>.</summary>
    public object Seconds { get; }

    /// <summary>The reason of a full comparison, the first refusal, or the reason why the publish failed; null for none.</summary>
    public string? Message { get; }

    /// <summary>The result in a sentence.</summary>
    internal string Summary => Projection == Pending ? Message! : (Mode == None ? $"It was up to date. {Message}" : string.Format(
        CultureInfo.InvariantCulture, "{0} nodes and {1} edges created, {2} nodes and {3} edges deleted. {4}",
        NodesCreated, EdgesCreated, NodesDeleted, EdgesDeleted, Message)).TrimEnd();
}
