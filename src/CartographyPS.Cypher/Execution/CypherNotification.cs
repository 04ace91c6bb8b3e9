namespace CartographyPS.Cypher.Execution;

/// <summary>A remark on a query that is right, but may not mean what was meant.</summary>
/// <param name="Message">A sentence for the author of the query.</param>
/// <param name="Line">The line that it is about, from 1.</param>
/// <param name="Column">The column in the line, from 1.</param>
public sealed record CypherNotification(string Message, int Line, int Column);
