namespace CartographyPS.Cypher.Execution;

/// <summary>What a query may use.</summary>
public sealed record CypherOptions
{
    /// <summary>The default options.</summary>
    public static CypherOptions Default { get; } = new();

    /// <summary>The time that a query may run, from the start until its last row is read; null for no limit. No limit unless set.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>
    /// The memory, in bytes, for what a query keeps: rows to sort, groups, joined rows, collected lists and paths. An estimate, not the
    /// size of the process. 512 MB unless set.
    /// </summary>
    public long MemoryLimit { get; init; } = 512L << 20;

    /// <summary>The time that <c>datetime()</c> and the like return, with the offset of the local zone. The clock's unless set.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>
    /// Tells whether the name of a label, edge type or property is right although the graph has none: a query that names it is told so, and
    /// of no other name. It is asked of names that the graph lacks. None is right unless set.
    /// </summary>
    public Func<string, bool> IsKnownName { get; init; } = _ => false;

    /// <summary>Procedures that <c>CALL</c> finds beside the built-in ones. None unless set.</summary>
    public IReadOnlyList<CypherProcedure> Procedures { get; init; } = [];
}
