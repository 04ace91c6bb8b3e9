using CartographyPS.Cypher.Graphs;

namespace CartographyPS.Cypher.Execution;

/// <summary>A procedure that <c>CALL</c> can name. It reads.</summary>
/// <param name="Name">Its full name, as in <c>db.labels</c>.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Columns">The columns of its rows.</param>
/// <param name="Invoke">Returns its rows for arguments, each with a value for each column.</param>
public sealed record CypherProcedure(
    string Name,
    IReadOnlyList<CypherProcedureField> Parameters,
    IReadOnlyList<CypherProcedureField> Columns,
    Func<IGraph, IReadOnlyList<object?>, IEnumerable<object?[]>> Invoke);
