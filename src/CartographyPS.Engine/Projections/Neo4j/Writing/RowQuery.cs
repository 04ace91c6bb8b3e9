namespace CartographyPS.Engine.Projections.Neo4j.Writing;

/// <summary>
/// A query that does the same for each of its rows (<c>$rows</c>) and returns how many it reached. One object for all rows of a kind, so
/// that these are told by it.
/// </summary>
/// <param name="Text">The query.</param>
internal sealed record RowQuery(string Text)
{
    /// <summary>What to do for the rows when it did not reach all of them: takes their <c>$ids</c>; null for nothing.</summary>
    public string? ForOthers { get; init; }

    /// <summary>Whether a row that it did not reach shows that the database lacks something that it should have.</summary>
    public bool MustReachAll { get; init; }
}
