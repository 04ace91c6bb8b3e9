namespace CartographyPS.Engine.Projections.Neo4j.Client;

/// <summary>The queries of one transaction.</summary>
internal interface IGraphTransaction
{
    /// <summary>Sends a query. Several may be in flight; their results arrive in order.</summary>
    /// <param name="query">The query in Cypher.</param>
    /// <param name="parameters">Strings, numbers, booleans, date-times, and lists and dictionaries of these.</param>
    Task<IGraphResult> RunAsync(string query, IReadOnlyDictionary<string, object?> parameters);
}
