namespace CartographyPS.Engine.Projections.Neo4j.Client;

/// <summary>The rows of a query, read once while they arrive.</summary>
internal interface IGraphResult
{
    /// <summary>
    /// The columns of the row that <see cref="ReadAsync"/> came to: texts, <see cref="long"/>, <see cref="double"/>, booleans,
    /// <see cref="DateTimeOffset"/>, arrays and dictionaries of these.
    /// </summary>
    IReadOnlyList<object?> Current { get; }

    /// <summary>Goes to the next row.</summary>
    /// <returns>False when there is none.</returns>
    Task<bool> ReadAsync();

    /// <summary>Drops what is left, and tells what the query changed.</summary>
    Task<GraphCounts> CountsAsync();
}
