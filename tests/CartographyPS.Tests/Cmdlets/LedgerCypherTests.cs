using System.Management.Automation;
using CartographyPS.PowerShellHost;

namespace CartographyPS.Tests.Cmdlets;

/// <summary><c>Invoke-CartographyQuery -Cypher</c> on the ledger: what goes in, what comes out, and what ends a query.</summary>
public sealed class LedgerCypherTests : IDisposable
{
    private const string Endless = "UNWIND range(1, 1000000) AS m UNWIND range(1, 1000000) AS n RETURN n";

    private readonly TemporaryDirectory _directory = new();
    private readonly PowerShellSession _session = PowerShellSession.Open();
    private readonly string _ledger;

    public LedgerCypherTests() => _ledger = TestLedger.Make(_directory.File("graph.db"));

    public void Dispose()
    {
        _session.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public void Rows_are_objects_with_a_property_for_each_column()
    {
        var rows = Rows("MATCH (a:AWSAccount)-[:RESOURCE]->(q:SQSQueue) RETURN q.id, q.name AS name, q.delay_seconds AS delay, a.inscope AS known ORDER BY q.id");

        Assert.Equal(["a alpha 9 True", "c gamma  True"], rows.Select(row => Text(row, "q.id", "name", "delay", "known")));
        Assert.Equal("CartographyPS.QueryRow", rows[0].TypeNames[0]);
        Assert.IsType<long>(rows[0].Properties["delay"].Value);
    }

    [Fact]
    public void Nodes_edges_and_paths_are_the_objects_of_a_server()
    {
        var row = Assert.Single(Rows("MATCH p = (a:AWSAccount)-[e:RESOURCE]->(q {id: 'a'}) RETURN q, e, p"));

        var node = (PSObject)row.Properties["q"].Value;
        Assert.Equal("CartographyPS.Neo4jNode", node.TypeNames[0]);
        Assert.Equal(["AWSSQSQueue", "SQSQueue"], (string[])node.Properties["Labels"].Value);
        Assert.Equal(
            ["Labels", "ElementId", "_ledger", "_module_name", "_module_version", "delay_seconds", "firstseen", "id", "lastupdated", "name"],
            node.Properties.Select(property => property.Name));
        Assert.Equal("a alpha 9 cartography:aws", Text(node, "id", "name", "delay_seconds", "_module_name"));
        var edge = (PSObject)row.Properties["e"].Value;
        Assert.Equal("CartographyPS.Neo4jRelationship", edge.TypeNames[0]);
        Assert.Equal("RESOURCE", edge.Properties["Type"].Value);
        Assert.Equal(node.Properties["ElementId"].Value, edge.Properties["EndElementId"].Value);
        var path = (PSObject)row.Properties["p"].Value;
        Assert.Equal(("CartographyPS.Neo4jPath", 1), (path.TypeNames[0], path.Properties["Length"].Value));
        Assert.Equal(["111122223333", "a"], ((PSObject[])path.Properties["Nodes"].Value).Select(end => end.Properties["id"].Value));
        Assert.Equal("RESOURCE", Assert.Single((PSObject[])path.Properties["Relationships"].Value).Properties["Type"].Value);
    }

    [Fact]
    public void Values_come_out_as_the_nearest_of_NET()
    {
        var row = Assert.Single(Rows(
            """
            RETURN 1 AS whole, 1.5 AS ratio, true AS flag, null AS none, 'text' AS text, [1, [2, 'x'], null] AS list, {b: 2, a: {c: 1}} AS map,
                date('2026-02-03') AS day, datetime('2026-02-03T04:05:06.5+02:00') AS instant, localdatetime('2026-02-03T04:05:06') AS wall,
                time('04:05:06+01:00') AS time, localtime('04:05') AS wallTime, duration('P1M2DT3.5S') AS span, datetime('-0044-03-15T12:00:00Z') AS ancient,
                point({x: 1.5, y: -2}) AS flat, point({latitude: 50, longitude: 8, height: 100}) AS place
            """));

        Assert.Equal([1L, 1.5, true, null, "text"], row.Properties.Take(5).Select(property => Value(row, property.Name)));
        var list = Assert.IsType<object?[]>(row.Properties["list"].Value);
        Assert.Equal([1L, null], [list[0], list[2]]);
        Assert.Equal([2L, "x"], Assert.IsType<object?[]>(list[1]));
        var map = (PSObject)row.Properties["map"].Value;
        Assert.Equal(["a", "b"], map.Properties.Select(property => property.Name));
        Assert.Equal(1L, ((PSObject)map.Properties["a"].Value).Properties["c"].Value);
        Assert.Equal(new DateTime(2026, 2, 3), Value(row, "day"));
        Assert.Equal((new DateTime(2026, 2, 3, 2, 5, 6, 500), DateTimeKind.Utc), Time(row, "instant"));
        Assert.Equal((new DateTime(2026, 2, 3, 4, 5, 6), DateTimeKind.Unspecified), Time(row, "wall"));
        Assert.Equal("04:05:06+01:00 04:05:00 P1M2DT3.5S -0044-03-15T12:00:00Z", Text(row, "time", "wallTime", "span", "ancient"));
        Assert.Equal("7203 1.5 -2", Text((PSObject)row.Properties["flat"].Value, "Srid", "X", "Y"));
        Assert.Equal("4979 8 50 100", Text((PSObject)row.Properties["place"].Value, "Srid", "X", "Y", "Z"));
    }

    [Fact]
    public void Parameters_go_in_as_what_they_are()
    {
        var row = Assert.Single(Run(
            """
            param($Path)
            $given = @{
                text = 'it''s'; '$whole' = 5; ratio = 1.5; money = [decimal]2.5; flag = $true; none = $null; list = 1, 'x'; map = @{ k = @(1, 2) }
                custom = [pscustomobject]@{ id = 'c-1' }; when = [datetime]::new(2026, 2, 3, 4, 5, 6, [DateTimeKind]::Utc); wall = [datetime]::new(2026, 2, 3); span = [timespan]::FromSeconds(90)
            }
            Invoke-CartographyQuery -DatabasePath $Path -Cypher 'RETURN $text = "it\u0027s" AND $whole = 5 AND $ratio = 1.5 AND $money = 2.5 AND $flag AND $none IS NULL
                AND $list = [1, "x"] AND $map = {k: [1, 2]} AND $custom.id = "c-1" AND $when = datetime("2026-02-03T04:05:06Z")
                AND $wall = localdatetime("2026-02-03T00:00:00") AND $span = duration({seconds: 90}) AS same' -Parameters $given
            """).ThrowOnError().Output);

        Assert.Equal(true, row.Properties["same"].Value);
    }

    [Theory]
    [InlineData("MATCH (n:AWSSQSQeue) RETURN n", "no label 'AWSSQSQeue'. Is 'AWSSQSQueue' meant? (Line 1, column 7")]
    [InlineData("MATCH (n:AWSSNSTopic) RETURN n", "no label 'AWSSNSTopic' yet. (Line 1, column 7")]
    [InlineData("MATCH (n:SQSQueue)-[:HAS_DEADLETTER_QUEUE]->(m) RETURN m", "no relationship type 'HAS_DEADLETTER_QUEUE' yet.")]
    [InlineData("MATCH (a)\n-[:RESUORCE]->(b) RETURN a", "no relationship type 'RESUORCE'. Is 'RESOURCE' meant? (Line 2, column ")]
    [InlineData("MATCH (n:SQSQueue) RETURN n.delay_second", "no property 'delay_second'. Is 'delay_seconds' meant?")]
    public void An_unknown_name_is_a_warning_with_the_nearest_one(string query, string warning) =>
        Assert.Contains(warning, Assert.Single(Query(query).ThrowOnError().Warnings), StringComparison.Ordinal);

    [Fact]
    public void A_syntax_error_shows_its_place_in_one_line()
    {
        var error = Fails("MATCH (n)\nWHERE n.id = ORDER BY n.id", "QueryNotValid", ErrorCategory.SyntaxError);

        Assert.StartsWith("Line 2, column 20: ", error.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("The place: WHERE n.id = ORDER >>>BY n.id", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_terminal_would_obey_is_escaped_in_errors()
    {
        var error = Fails("RETURN '\u001B[2J' + \u202E", "QueryNotValid", ErrorCategory.SyntaxError);

        Assert.DoesNotContain(error.ToString(), letter => letter is '\u001B' or '\u202E');
    }

    [Theory]
    [InlineData("CREATE (n:X)", "CREATE")]
    [InlineData("MATCH (n) SET n.x = 1", "SET")]
    [InlineData("MATCH (n) DETACH DELETE n", "DELETE")]
    [InlineData("MERGE (n:X) RETURN n", "MERGE")]
    [InlineData("MATCH (n) REMOVE n.id", "REMOVE")]
    public void Clauses_that_write_are_refused_by_name_with_where_to_write(string query, string clause)
    {
        var error = Fails(query, "QueryNotValid", ErrorCategory.SyntaxError);

        Assert.Contains(clause, error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Publish-CartographyGraph", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(3L, Assert.Single(Rows("MATCH (n) RETURN count(n) AS n")).Properties["n"].Value);
    }

    [Theory]
    [InlineData("RETURN $missing", "QueryParameterMissing", ErrorCategory.InvalidArgument, "missing")]
    [InlineData("RETURN 1 / 0", "QueryFailed", ErrorCategory.InvalidOperation, "zero")]
    [InlineData("MATCH (n:SQSQueue) RETURN n.name + {}", "QueryFailed", ErrorCategory.InvalidOperation, "map")]
    public void A_query_that_fails_is_one_error(string query, string id, ErrorCategory category, string said) =>
        Assert.Contains(said, Fails(query, id, category).ToString(), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("-Parameter @{ x = [Threading.Thread]::CurrentThread }", "QueryParameterNotValid", "System.Threading.Thread")]
    [InlineData("-Parameter @{ x = 1; '$x' = 2 }", "QueryParameterNotValid", "x")]
    [InlineData("-AllowWrite", "AllowWriteNotValid", "Neo4j")]
    [InlineData("-Local -Neo4jUri bolt://graph.example", "Neo4jParametersNotValid", "-Local")]
    [InlineData("-MemoryLimitMB 9 -Neo4jUri bolt://graph.example", "MemoryLimitNotValid", "ledger")]
    public void Parameters_that_do_not_fit_are_refused(string parameters, string id, string said)
    {
        var error = Assert.Single(Run("param($Path) Invoke-CartographyQuery -DatabasePath $Path -Cypher 'RETURN $x' " + parameters).Errors);

        Assert.Equal(id + ",CartographyPS.Cmdlets.InvokeCartographyQuery", error.FullyQualifiedErrorId);
        Assert.Contains(said, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_limit_ends_a_query_that_explodes()
    {
        var error = Fails(Endless + " ORDER BY n", "QueryTimeout", ErrorCategory.OperationTimeout, "-TimeoutSeconds 1 -MemoryLimitMB 100000");

        Assert.Contains("1 s", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("-TimeoutSeconds", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_memory_limit_ends_a_query_that_explodes()
    {
        var error = Fails(Endless + " ORDER BY n", "QueryMemoryExceeded", ErrorCategory.LimitsExceeded, "-MemoryLimitMB 5");

        Assert.Contains("5 MB", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("-MemoryLimitMB", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_that_stops_early_ends_the_query()
    {
        _session.Run($"Import-Module '{typeof(SelectFirst).Assembly.Location}'").ThrowOnError();

        var output = Run($"param($Path) Invoke-CartographyQuery -DatabasePath $Path -Cypher '{Endless}' | Select-First; 'goes on'").ThrowOnError().Output;

        Assert.Equal(["1", "goes on"], output.Select(value => value.Properties["n"]?.Value.ToString() ?? value.ToString()));
    }

    [Fact]
    public async Task A_stop_ends_a_query_that_writes_nothing()
    {
        using var shell = _session.Create();
        shell.AddScript($"param($Path) 'starts'; Invoke-CartographyQuery -DatabasePath $Path -Cypher '{Endless.Replace("RETURN n", "WITH n WHERE n < 0 RETURN n", StringComparison.Ordinal)}'").AddArgument(_ledger);
        using var output = new PSDataCollection<PSObject>();
        var running = Task.Run(() => shell.Invoke(null, output));
        Assert.True(SpinWait.SpinUntil(() => output.Count > 0 || running.IsCompleted, SampleAws.Limit));

        shell.Stop();

        await running.WaitAsync(SampleAws.Limit);
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
    }

    [Fact]
    public void Plans_are_rows()
    {
        var explained = Rows("EXPLAIN MATCH (a:AWSAccount)-[:RESOURCE]->(q) RETURN q.id");
        Assert.Equal(["Operator", "Details", "EstimatedRows"], explained[0].Properties.Select(property => property.Name));

        var profiled = Rows("PROFILE MATCH (a:AWSAccount)-[:RESOURCE]->(q) RETURN q.id");
        Assert.Equal(["Operator", "Details", "EstimatedRows", "Rows", "Milliseconds"], profiled[0].Properties.Select(property => property.Name));
        Assert.Equal(2L, profiled[0].Properties["Rows"].Value);
    }

    [Fact]
    public void Without_a_ledger_the_error_says_what_to_do()
    {
        var error = Assert.Single(_session.Run("Invoke-CartographyQuery -Cypher 'RETURN 1' -DatabasePath $args[0]", _directory.File("none.db")).Errors);

        Assert.StartsWith("LedgerNotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    private static string Text(PSObject value, params string[] properties) =>
        string.Join(' ', properties.Select(name => Convert.ToString(value.Properties[name].Value, System.Globalization.CultureInfo.InvariantCulture)));

    private static (DateTime, DateTimeKind) Time(PSObject row, string name) => ((DateTime)Value(row, name)!, ((DateTime)Value(row, name)!).Kind);

    private static object? Value(PSObject row, string name) => row.Properties[name].Value is PSObject wrapped ? wrapped.BaseObject : row.Properties[name].Value;

    private ErrorRecord Fails(string query, string id, ErrorCategory category, string parameters = "")
    {
        var result = Query(query, parameters);
        Assert.Empty(result.Output);
        var error = Assert.Single(result.Errors);
        Assert.Equal((id + ",CartographyPS.Cmdlets.InvokeCartographyQuery", category), (error.FullyQualifiedErrorId, error.CategoryInfo.Category));
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
        return error;
    }

    private IReadOnlyList<PSObject> Rows(string query) => Query(query).ThrowOnError().Output;

    private SessionResult Query(string query, string parameters = "") =>
        _session.Run($"param($Path, $Query) Invoke-CartographyQuery -DatabasePath $Path -Cypher $Query {parameters}", _ledger, query);

    private SessionResult Run(string script) => _session.Run(script, _ledger);
}
