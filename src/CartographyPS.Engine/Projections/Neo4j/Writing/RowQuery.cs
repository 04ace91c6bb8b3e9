namespace CartographyPS.Engine.Projections.Neo4j.Writing;

/// <summary>
/// A query that does the same for each of its rows (<c>$rows</c>). It returns how many it reached; one that returns nothing reached those
/// that it made nodes for. One object for all rows of a kind, so that these are told by it.
/// </summary>
/// <param name="Text">The query.</param>
internal sealed record RowQuery(string Text)
{
    /// <summary>What follows for the same rows when it did not reach all of them; null for nothing.</summary>
    public RowQuery? Next { get; init; }

    /// <summary>What its rows stand for; null for a query that follows another one.</summary>
    public RowSubject? Subject { get; init; }

    /// <summary>What a row that was not reached means.</summary>
    public Unreached Unreached { get; init; }
}
