using CartographyPS.Engine.Ledger.Reading.History;

namespace CartographyPS;

/// <summary>A run of <c>Invoke-CartographySync</c>, as <c>Get-CartographySync</c> shows it.</summary>
public sealed class SyncRun
{
    internal SyncRun(RunSummary run)
    {
        Run = run.Run;
        Started = InvariantValue.Of(run.Started)!;
        Ended = InvariantValue.Of(run.Ended);
        Seconds = InvariantValue.Of((run.Ended - run.Started)?.TotalSeconds);
        Status = run.Status;
        Scopes = run.Scopes;
        ScopesRead = run.ScopesRead;
        NodesAdded = run.NodesAdded;
        NodesChanged = run.NodesChanged;
        NodesRemoved = run.NodesRemoved;
        EdgesAdded = run.EdgesAdded;
        EdgesChanged = run.EdgesChanged;
        EdgesRemoved = run.EdgesRemoved;
        Request = run.Request;
        User = run.User;
        Machine = run.Machine;
        Version = run.Version;
        Message = run.Message;
    }

    /// <summary>The number in the ledger.</summary>
    public long Run { get; }

    /// <summary>The start, UTC. A <see cref="DateTime"/>.</summary>
    public object Started { get; }

    /// <summary>The end, UTC; null while the run is in progress. For an interrupted run, the end of its last scope. A <see cref="DateTime"/>.</summary>
    public object? Ended { get; }

    /// <summary>The duration in seconds; null while the run is in progress. A <see cref="double"/>.</summary>
    public object? Seconds { get; }

    /// <summary>
    /// <c>Complete</c>, <c>Partial</c>, <c>Failed</c>, <c>Cancelled</c>, <c>Interrupted</c> (killed, or the ledger could not be written), or
    /// <c>Running</c>: it is in progress, or was killed and no sync has opened the ledger since.
    /// </summary>
    public string Status { get; }

    /// <summary>The scopes (account, region, resource type) that ended.</summary>
    public int Scopes { get; }

    /// <summary>The scopes that were read completely.</summary>
    public int ScopesRead { get; }

    /// <summary>The nodes added to the graph.</summary>
    public int NodesAdded { get; }

    /// <summary>The nodes whose properties or labels changed.</summary>
    public int NodesChanged { get; }

    /// <summary>The nodes removed from the graph.</summary>
    public int NodesRemoved { get; }

    /// <summary>The edges added to the graph.</summary>
    public int EdgesAdded { get; }

    /// <summary>The edges whose properties changed.</summary>
    public int EdgesChanged { get; }

    /// <summary>The edges removed from the graph.</summary>
    public int EdgesRemoved { get; }

    /// <summary>The requested accounts, regions and resource types.</summary>
    public string? Request { get; }

    /// <summary>The user of the process.</summary>
    public string? User { get; }

    /// <summary>The machine of the process.</summary>
    public string? Machine { get; }

    /// <summary>The version of the module.</summary>
    public string? Version { get; }

    /// <summary>The error that ended the run; null for none.</summary>
    public string? Message { get; }
}
