using CartographyPS.Engine.Ledger.Reading;

namespace CartographyPS;

/// <summary>A run of <c>Invoke-CartographySync</c>, as <c>Get-CartographySync</c> shows it.</summary>
public sealed class SyncRun
{
    internal SyncRun(RunSummary run)
    {
        Run = run.Run;
        Started = run.Started;
        Ended = run.Ended;
        Seconds = run.Ended is { } ended ? (ended - run.Started).TotalSeconds : null;
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

    /// <summary>Its number in the ledger.</summary>
    public long Run { get; }

    /// <summary>When it started, UTC.</summary>
    public DateTime Started { get; }

    /// <summary>When it ended, UTC; null while it is under way. Of one that was interrupted, when its last scope ended.</summary>
    public DateTime? Ended { get; }

    /// <summary>How long it took, in seconds.</summary>
    public double? Seconds { get; }

    /// <summary>
    /// <c>Complete</c>, <c>Partial</c>, <c>Failed</c>, <c>Cancelled</c>, <c>Interrupted</c> (killed, or the ledger could not be written), or
    /// <c>Running</c>: it is under way, or was killed and no sync has opened the ledger since.
    /// </summary>
    public string Status { get; }

    /// <summary>The scopes (account, region, resource type) that ended.</summary>
    public int Scopes { get; }

    /// <summary>Those of them that were read completely.</summary>
    public int ScopesRead { get; }

    /// <summary>The nodes that came into the graph.</summary>
    public int NodesAdded { get; }

    /// <summary>The nodes whose properties or labels changed.</summary>
    public int NodesChanged { get; }

    /// <summary>The nodes that left the graph.</summary>
    public int NodesRemoved { get; }

    /// <summary>The edges that came into the graph.</summary>
    public int EdgesAdded { get; }

    /// <summary>The edges whose properties changed.</summary>
    public int EdgesChanged { get; }

    /// <summary>The edges that left the graph.</summary>
    public int EdgesRemoved { get; }

    /// <summary>What was asked for.</summary>
    public string? Request { get; }

    /// <summary>The user who ran it.</summary>
    public string? User { get; }

    /// <summary>The machine that it ran on.</summary>
    public string? Machine { get; }

    /// <summary>The module's version.</summary>
    public string? Version { get; }

    /// <summary>What ended it; null for nothing to say.</summary>
    public string? Message { get; }
}
