using System.Management.Automation;
using CartographyPS.Tests;

namespace CartographyPS.Conformance.Neo4j.Cmdlets;

/// <summary><c>Invoke-CartographyQuery -Cypher</c>: what goes in and what comes out.</summary>
[Collection(CmdletServer.Name)]
public sealed class CypherQueryTests(Neo4jServer server, SampleAws aws) : IAsyncLifetime
{
    private CmdletSession _session = null!;

    public async Task InitializeAsync()
    {
        if (Neo4jFolder.IsMissing) return;
        _session = await CmdletSession.OpenAsync(server, aws);
        await _session.QueryAsync("CREATE (:Host:Machine {id: 'h-1', Labels: 'mine', tags: ['a', 'b'], seen: datetime('2026-02-03T04:05:06Z')})-[:IN {since: 7}]->(:Net {id: 'n-1'})");
    }

    public Task DisposeAsync()
    {
        _session?.Dispose();
        return Task.CompletedTask;
    }

    [Neo4jFact]
    public void Values_come_out_as_the_nearest_of_NET()
    {
        var row = Assert.Single(Rows(
            """
            Invoke-CartographyQuery -Cypher "RETURN 1 AS whole, 1.5 AS ratio, true AS flag, null AS none, 'text' AS text, [1, [2, 'x'], null] AS list,
                {b: 2, a: {c: 1}} AS map, date('2026-02-03') AS day, datetime('2026-02-03T04:05:06.5+02:00') AS instant,
                datetime('2026-07-03T04:05:06[Europe/Paris]') AS zoned, localdatetime('2026-02-03T04:05:06') AS wall,
                time('04:05:06+01:00') AS time, localtime('04:05') AS wallTime, duration('P1M2DT3.5S') AS span, datetime('-0044-03-15T12:00:00Z') AS ancient,
                point({x: 1.5, y: -2}) AS flat, point({latitude: 50, longitude: 8, height: 100}) AS place"
            """));

        Assert.Equal("CartographyPS.QueryRow", row.TypeNames[0]);
        Assert.Equal([1L, 1.5, true, null, "text"], row.Properties.Take(5).Select(property => Value(row, property.Name)));
        var list = Assert.IsType<object?[]>(Value(row, "list"));
        Assert.Equal([1L, null], [list[0], list[2]]);
        Assert.Equal([2L, "x"], Assert.IsType<object?[]>(list[1]));
        var map = Assert.IsType<PSObject>(row.Properties["map"].Value);
        Assert.Equal("CartographyPS.Neo4jMap", map.TypeNames[0]);
        Assert.Equal(1L, ((PSObject)map.Properties["a"].Value).Properties["c"].Value);

        Assert.Equal(new DateTime(2026, 2, 3), Value(row, "day"));
        Assert.Equal((new DateTime(2026, 2, 3, 2, 5, 6, 500), DateTimeKind.Utc), Time(row, "instant"));
        Assert.Equal((new DateTime(2026, 7, 3, 2, 5, 6), DateTimeKind.Utc), Time(row, "zoned"));
        Assert.Equal((new DateTime(2026, 2, 3, 4, 5, 6), DateTimeKind.Unspecified), Time(row, "wall"));
        Assert.Equal("04:05:06+01:00 04:05:00 P1M2DT3.5S -0044-03-15T12:00:00Z", CmdletSession.Text(row, "time", "wallTime", "span", "ancient"));

        Assert.Equal("7203 1.5 -2", CmdletSession.Text((PSObject)row.Properties["flat"].Value, "Srid", "X", "Y"));
        Assert.Equal("4979 8 50 100", CmdletSession.Text((PSObject)row.Properties["place"].Value, "Srid", "X", "Y", "Z"));
    }

    [Neo4jFact]
    public void Nodes_edges_and_paths_are_objects_with_their_properties()
    {
        var row = Assert.Single(Rows("Invoke-CartographyQuery -Cypher 'MATCH p = (h:Host)-[e:IN]->(:Net) RETURN h, e, p'"));

        var node = (PSObject)row.Properties["h"].Value;
        Assert.Equal("CartographyPS.Neo4jNode", node.TypeNames[0]);
        Assert.Equal(["Host", "Machine"], ((string[])node.Properties["Labels"].Value).Order());
        Assert.Equal("mine h-1", CmdletSession.Text(node, "Labels2", "id"));
        Assert.Equal(new DateTime(2026, 2, 3, 4, 5, 6, DateTimeKind.Utc), Value(node, "seen"));
        Assert.Equal(["a", "b"], (object?[])node.Properties["tags"].Value);

        var edge = (PSObject)row.Properties["e"].Value;
        Assert.Equal("CartographyPS.Neo4jRelationship", edge.TypeNames[0]);
        Assert.Equal("IN 7", CmdletSession.Text(edge, "Type", "since"));
        Assert.Equal(node.Properties["ElementId"].Value, edge.Properties["StartElementId"].Value);

        var path = (PSObject)row.Properties["p"].Value;
        Assert.Equal(("CartographyPS.Neo4jPath", 1), (path.TypeNames[0], path.Properties["Length"].Value));
        Assert.Equal(["h-1", "n-1"], ((PSObject[])path.Properties["Nodes"].Value).Select(end => CmdletSession.Text(end, "id")));
        Assert.Equal("IN", CmdletSession.Text(Assert.Single((PSObject[])path.Properties["Relationships"].Value), "Type"));
    }

    [Neo4jFact]
    public void Parameters_go_in_as_what_they_are()
    {
        var row = Assert.Single(Rows(
            """
            $given = @{
                text = 'it''s'; '$whole' = 5; ratio = 1.5; money = [decimal]2.5; flag = $true; none = $null; list = 1, 'x'; map = @{ k = @(1, 2) }
                custom = [pscustomobject]@{ id = 'c-1' }; when = [datetime]::new(2026, 2, 3, 4, 5, 6, [DateTimeKind]::Utc); wall = [datetime]::new(2026, 2, 3); span = [timespan]::FromSeconds(90)
            }
            Invoke-CartographyQuery -Cypher 'RETURN $text = "it\u0027s" AND $whole = 5 AND $ratio = 1.5 AND $money = 2.5 AND $flag AND $none IS NULL
                AND $list = [1, "x"] AND $map = {k: [1, 2]} AND $custom.id = "c-1" AND $when = datetime("2026-02-03T04:05:06Z")
                AND $wall = localdatetime("2026-02-03T00:00:00") AND $span = duration({seconds: 90}) AS same' -Parameters $given
            """));

        Assert.Equal(true, Value(row, "same"));
    }

    [Neo4jFact]
    public void What_a_query_gave_can_be_given_to_the_next_one()
    {
        var row = Assert.Single(Rows(
            """
            $host1 = (Invoke-CartographyQuery -Cypher 'MATCH (h:Host) RETURN h').h
            Invoke-CartographyQuery -Cypher 'MATCH (h:Host) WHERE h.id = $h.id AND h.seen = $h.seen AND h.tags = $h.tags RETURN count(h) AS n' @{ h = $host1 }
            """));

        Assert.Equal(1L, Value(row, "n"));
    }

    [Neo4jFact]
    public async Task Nothing_is_written_unless_that_is_allowed()
    {
        var error = Fails("Invoke-CartographyQuery -Cypher 'CREATE (:Written)'", "Neo4jInvalidQuery", ErrorCategory.InvalidArgument);
        Assert.Contains("-AllowWrite", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(await _session.QueryAsync("MATCH (n:Written) RETURN n"));

        Rows("Invoke-CartographyQuery -Cypher 'CREATE (n:Written) RETURN n' -AllowWrite");
        Assert.Single(await _session.QueryAsync("MATCH (n:Written) RETURN n"));
    }

    [Neo4jTheory]
    [InlineData("-Cypher 'RETRUN 1'", "Neo4jInvalidQuery", ErrorCategory.InvalidArgument, "RETRUN")]
    [InlineData("-Cypher 'RETURN $missing'", "Neo4jInvalidQuery", ErrorCategory.InvalidArgument, "missing")]
    [InlineData("-Cypher 'RETURN $x' -Parameter @{ x = [Threading.Thread]::CurrentThread }", "QueryParameterNotValid", ErrorCategory.InvalidArgument, "System.Threading.Thread")]
    [InlineData("-Cypher 'RETURN $x' -Parameter @{ x = 1; '$x' = 2 }", "QueryParameterNotValid", ErrorCategory.InvalidArgument, "x")]
    [InlineData("-Cypher 'RETURN 1' -Neo4jDatabase nowhere", "Neo4jDatabaseNotFound", ErrorCategory.ObjectNotFound, "nowhere")]
    [InlineData("-Cypher 'RETURN 1' -Neo4jCredential $wrong", "Neo4jAuthenticationFailed", ErrorCategory.AuthenticationError, "unauthorized")]
    public void What_is_wrong_is_one_error(string parameters, string id, ErrorCategory category, string said) =>
        Assert.Contains(said, Fails("Invoke-CartographyQuery " + parameters, id, category).ToString(), StringComparison.OrdinalIgnoreCase);

    [Neo4jFact]
    public async Task A_reader_that_stops_early_ends_the_query_at_the_server()
    {
        _session.Run($"Import-Module '{typeof(CartographyPS.Tests.Cmdlets.SelectFirst).Assembly.Location}'").ThrowOnError();

        var result = _session.Run("Invoke-CartographyQuery -Cypher 'UNWIND range(1, 100000000) AS n RETURN n' | Select-First; 'goes on'").ThrowOnError().Output;

        Assert.Equal("1", CmdletSession.Text(result[0], "n"));
        Assert.Equal("goes on", result[1].BaseObject);
        Assert.Empty(await _session.QueryAsync("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 1000' RETURN 1"));
    }

    private static object? Value(PSObject row, string name) => row.Properties[name].Value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : row.Properties[name].Value;

    private static (DateTime, DateTimeKind) Time(PSObject row, string name) => ((DateTime)Value(row, name)!, ((DateTime)Value(row, name)!).Kind);

    private ErrorRecord Fails(string script, string id, ErrorCategory category)
    {
        var result = _session.Run(script);
        Assert.Empty(result.Output);
        var error = Assert.Single(result.Errors);
        Assert.Equal((id + ",CartographyPS.Cmdlets.InvokeCartographyQuery", category), (error.FullyQualifiedErrorId, error.CategoryInfo.Category));
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
        return error;
    }

    private IReadOnlyList<PSObject> Rows(string script) => _session.Run(script).ThrowOnError().Output;
}
