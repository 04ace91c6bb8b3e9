using CartographyPS.Cypher.Checking;
using CartographyPS.Cypher.Execution;
using CartographyPS.Cypher.Graphs;
using CartographyPS.Cypher.Parsing;
using CartographyPS.Cypher.Planning;
using CartographyPS.Cypher.Planning.Clauses;
using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher;

/// <summary>A query that was parsed and checked. It may be run several times, on any graph, also at the same time.</summary>
public sealed class CypherQuery
{
    private static readonly IReadOnlyDictionary<string, object?> NoParameters = new Dictionary<string, object?>();

    private readonly Statement _statement;

    private CypherQuery(string text, Statement statement)
    {
        Text = text;
        _statement = statement;
    }

    /// <summary>The text of the query.</summary>
    public string Text { get; }

    /// <summary>Parses and checks a query.</summary>
    /// <exception cref="CypherSyntaxException">It is malformed, it writes, or its parts do not fit together.</exception>
    public static CypherQuery Parse(string text)
    {
        var statement = CypherParser.Parse(text);
        QueryChecker.Check(statement, text);
        return new CypherQuery(text, statement);
    }

    /// <summary>Starts to run the query. The rows are computed as they are read.</summary>
    /// <param name="graph">The graph that it reads.</param>
    /// <param name="parameters">The values of its parameters, by name without <c>$</c>; null for none.</param>
    /// <param name="options">What it may use; null for the defaults.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The columns, the rows, and what is remarkable about the query.</returns>
    /// <exception cref="Values.CypherRuntimeException">A parameter or procedure is missing. Others are thrown while rows are read.</exception>
    /// <exception cref="CypherTimeoutException">Planning alone took longer than the query may.</exception>
    public CypherResult Run(
        IGraph graph, IReadOnlyDictionary<string, object?>? parameters = null, CypherOptions? options = null, CancellationToken cancellation = default)
    {
        parameters ??= NoParameters;
        options ??= CypherOptions.Default;
        var clock = new QueryClock(options.Timeout, cancellation);
        var context = new PlanContext(graph, parameters, options, clock);
        var (plan, columns) = new QueryPlanner(context).PlanSubquery(_statement.Query, Planning.Scope.Empty);
        var notifications = NameNotifications.Of(_statement, graph, Text, options.IsKnownName);
        if (_statement.Mode == QueryMode.Explain) return new CypherResult(PlanText.ExplainColumns, PlanText.Rows(plan, null), notifications);

        var profiler = _statement.Mode == QueryMode.Profile ? new Profiler() : null;
        var rows = new ResultRows(plan, columns, () => new Frame(graph, context.SlotCount, parameters, options, clock) { Profiler = profiler });
        return profiler is null
            ? new CypherResult([.. columns.Select(column => column.Name)], rows, notifications)
            : new CypherResult(PlanText.ProfileColumns, rows.Profile(profiler), notifications);
    }
}
