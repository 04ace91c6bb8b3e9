namespace CartographyPS.Engine.Projections.Neo4j.Client;

/// <summary>The rows of a query, read once, in order, while they arrive.</summary>
internal interface IGraphResult
{
    /// <summary>
    /// The columns of the current row: strings, <see cref="long"/>, <see cref="double"/>, booleans,
    /// <see cref="DateTimeOffset"/>, arrays and dictionaries of these.
    /// </summary>
    IReadOnlyList<object?> Current { get; }

    /// <summary>Reads the next row.</summary>
    /// <returns>False at the end.</returns>
    Task<bool> ReadAsync();

    /// <summary>Drops the remaining rows and returns the query's changes.</summary>
    Task<GraphCounts> CountsAsync();
}
