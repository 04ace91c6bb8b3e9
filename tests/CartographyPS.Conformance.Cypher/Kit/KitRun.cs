using CartographyPS.Cypher;
using CartographyPS.Cypher.Execution;
using CartographyPS.Cypher.Tests.Graphs;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Conformance.Cypher.Kit;

/// <summary>Runs a case of the kit, and compares what comes with what is expected.</summary>
internal static class KitRun
{
    private static readonly CypherOptions Options = new() { Timeout = TimeSpan.FromSeconds(20) };

    /// <summary>Runs a case.</summary>
    /// <returns>Null when it passes, else what is wrong.</returns>
    public static string? Failure(KitCase @case)
    {
        MemoryGraph graph;
        Dictionary<string, object?> parameters;
        CypherOptions options;
        try
        {
            graph = Graph(@case);
            parameters = @case.Parameters.ToDictionary(parameter => parameter.Key, parameter => KitValue.Of(parameter.Value));
            options = Options with { Procedures = [.. @case.Procedures.Select(procedure => KitProcedure.Of(procedure.Signature, procedure.Table))] };
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return $"set-up: {Describe(fault)}";
        }
        CypherQuery query;
        try
        {
            query = CypherQuery.Parse(@case.Query);
        }
        catch (CypherSyntaxException fault)
        {
            return @case.Error is { Kind: "SyntaxError", Phase: not "runtime" } error && error.Detail == fault.Detail ? null : Unlike(@case, fault);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Unlike(@case, fault);
        }
        return Result(@case, query, graph, parameters, options);
    }

    private static string? Result(KitCase @case, CypherQuery query, MemoryGraph graph, Dictionary<string, object?> parameters, CypherOptions options)
    {
        CypherResult? result = null;
        List<string> rows;
        try
        {
            result = query.Run(graph, parameters, options);
            rows = [.. result.Rows.Select(row => Row(row.Select(value => KitText.Of(value, @case.IgnoresListOrder))))];
        }
        catch (CypherRuntimeException fault)
        {
            return @case.Error is { } error && IsExpected(error, fault, isPlanned: result is not null) ? null : Unlike(@case, fault);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Unlike(@case, fault);
        }
        if (@case.Error is not null) return $"{@case.Error} expected, but there were {rows.Count} rows";
        return Difference(@case, result.Columns, rows);
    }

    // What depends on parameters, procedures or the graph is known when the query is planned: for the kit, that is compile time.
    private static bool IsExpected(KitError error, CypherRuntimeException fault, bool isPlanned)
    {
        if (isPlanned && error.Phase == "compile time") return false;
        bool isKind = error.Kind == fault.Kind.ToString() || (error.Kind == "ProcedureError" && fault.Kind == RuntimeErrorKind.SyntaxError);
        return isKind && (error.Detail == "*" || error.Detail == fault.Detail);
    }

    private static string? Difference(KitCase @case, IReadOnlyList<string> columns, List<string> rows)
    {
        if (@case.Result is not { Count: > 0 } table) return rows.Count == 0 ? null : $"no rows expected, but there were {rows.Count}";
        var header = table[0];
        if (!header.SequenceEqual(columns)) return $"columns {string.Join(", ", header)} expected, but were {string.Join(", ", columns)}";
        List<string> expected = [.. table.Skip(1).Select(row => Row(row.Select(cell => KitNotation.Canonical(cell, @case.IgnoresListOrder))))];
        if (!@case.IsOrdered)
        {
            expected.Sort(StringComparer.Ordinal);
            rows.Sort(StringComparer.Ordinal);
        }
        return expected.SequenceEqual(rows) ? null : $"expected {Short(expected)} but got {Short(rows)}";
    }

    private static MemoryGraph Graph(KitCase @case)
    {
        var graph = new MemoryGraph();
        if (@case.Graph is { } name && name is not ("any" or "empty")) graph.Run(File.ReadAllText(SharedFolder.Of("cypher-tck", "graphs", name, name + ".cypher")));
        foreach (string text in @case.SetUp) graph.Run(text);
        return graph;
    }

    private static string Row(IEnumerable<string> cells) => string.Join(" | ", cells);

    private static string Short(List<string> rows) => $"{rows.Count} rows: {string.Join(" ; ", rows.Take(4))}";

    private static string Unlike(KitCase @case, Exception fault) =>
        @case.Error is { } error ? $"{error} expected, but got {Describe(fault)}" : $"unexpected {Describe(fault)}";

    private static string Describe(Exception fault) => fault switch
    {
        CypherSyntaxException syntax => $"SyntaxError {syntax.Detail}: {syntax.Message} {syntax.Place}",
        CypherRuntimeException runtime => $"{runtime.Kind} {runtime.Detail}: {runtime.Message}",
        _ => $"{fault.GetType().Name}: {fault.Message} {fault.StackTrace?.Split('\n').FirstOrDefault()}",
    };
}
