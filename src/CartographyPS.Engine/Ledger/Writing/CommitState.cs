namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>The progress of one commit.</summary>
internal sealed class CommitState(long attempt, long scope)
{
    private const int ScopeShift = 40;

    /// <summary>The number of this commit, which the rows that it adds carry.</summary>
    public long Attempt { get; } = attempt;

    /// <summary>The scope.</summary>
    public long Scope { get; } = scope;

    /// <summary>The nodes that leave the graph. Their rows are removed last, since changes refer to them.</summary>
    public HashSet<long> Gone { get; } = [];

    /// <summary>The number of them that are fleeting (<see cref="Graph.GraphModel.Fleeting"/>).</summary>
    public int FleetingGone { get; set; }

    /// <summary>The change in the number of edges that each scope's contributions make.</summary>
    public Dictionary<long, long> ScopeEdges { get; } = [];

    public int NodesAdded { get; set; }

    public int NodesChanged { get; set; }

    public int EdgesAdded { get; set; }

    public int EdgesChanged { get; set; }

    public int EdgesRemoved { get; set; }

    /// <summary>True when node contributions of this scope were added or removed.</summary>
    public bool NodePartsChanged { get; set; }

    /// <summary>The first row of a scope's contributions.</summary>
    public static long FirstRow(long scope) => scope << ScopeShift;

    /// <summary>The scope of a contribution's row.</summary>
    public static long ScopeOf(long row) => row >> ScopeShift;

    /// <summary>Counts edges that a contribution makes, or no longer makes.</summary>
    public void CountEdges(long row, int change)
    {
        long scope = ScopeOf(row);
        ScopeEdges.TryGetValue(scope, out long count);
        ScopeEdges[scope] = count + change;
    }
}
