namespace CartographyPS.Engine.Projections.Neo4j.Writing;

/// <summary>
/// A query that does the same for each of its rows (<c>$rows</c>). It returns the number of rows that it reached; a query without a result
/// reached the rows that it created nodes for. All rows of a kind share one object, which identifies the kind.
/// </summary>
/// <param name="Text">The query.</param>
internal sealed record RowQuery(string Text)
{
    /// <summary>The query that follows for the same rows when this one did not reach all of them; null for none.</summary>
    public RowQuery? Next { get; init; }

    /// <summary>The subject of the rows; null for a query that follows another one.</summary>
    public RowSubject? Subject { get; init; }

    /// <summary>The meaning of a row that was not reached.</summary>
    public Unreached Unreached { get; init; }
}
