namespace CartographyPS.Cypher.Execution;

/// <summary>The result of a query.</summary>
/// <param name="Columns">The names of the columns, in order; empty for a procedure without columns.</param>
/// <param name="Rows">The rows, with a value for each column. They are computed as they are read, and can be read once.</param>
/// <param name="Notifications">What is remarkable about the query.</param>
public sealed record CypherResult(IReadOnlyList<string> Columns, IEnumerable<object?[]> Rows, IReadOnlyList<CypherNotification> Notifications);
