using CartographyPS.Cypher.Execution;
using CartographyPS.Cypher.Tests.Graphs;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Tests.Execution;

public sealed class LimitTests
{
    private static readonly CypherOptions Small = new() { MemoryLimit = 200_000 };
    private static readonly MemoryGraph Empty = new();

    [Theory]
    [InlineData("UNWIND range(1, 100000) AS x RETURN collect(x)")]
    [InlineData("UNWIND range(1, 6000) AS x RETURN collect(x)")]
    [InlineData("UNWIND range(1, 6000) AS x RETURN percentileCont(x, 0.5)")]
    [InlineData("UNWIND range(1, 1000) AS x RETURN x, count(*)")]
    [InlineData("UNWIND range(1, 3000) AS x RETURN DISTINCT x")]
    [InlineData("UNWIND range(1, 100000) AS x RETURN DISTINCT x")]
    [InlineData("UNWIND range(1, 100000) AS x RETURN x ORDER BY -x")]
    [InlineData("UNWIND range(1, 100000) AS x RETURN x, count(*)")]
    [InlineData("UNWIND range(1, 100000) AS x RETURN count(DISTINCT x)")]
    [InlineData("UNWIND range(1, 100000) AS x RETURN percentileCont(x, 0.5)")]
    [InlineData("RETURN size(COLLECT { UNWIND range(1, 100000) AS x RETURN x })")]
    [InlineData("RETURN size(COLLECT { UNWIND range(1, 100000) AS x RETURN null AS y })")]
    [InlineData("UNWIND range(1, 100000) AS x RETURN x ORDER BY -x LIMIT 50000")]
    [InlineData("RETURN reduce(text = 'a', x IN range(1, 60) | text + text)")]
    [InlineData("RETURN size(reduce(list = [1], x IN range(1, 60) | list + list))")]
    public void A_query_that_holds_too_much_ends_with_an_error(string query)
    {
        var fault = Assert.Throws<CypherMemoryException>(() => Empty.Rows(query, Small));
        Assert.Contains("MemoryLimit", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200_000, "its limit of 1 MB (MemoryLimit). ORDER BY exceeded it")]
    [InlineData(3 << 20, "its limit of 3 MB (MemoryLimit). ORDER BY exceeded it")]
    public void The_error_names_the_limit_and_what_exceeded_it(int limit, string message)
    {
        var fault = Assert.Throws<CypherMemoryException>(() => Empty.Rows("UNWIND range(1, 100000) AS x RETURN x ORDER BY -x", new() { MemoryLimit = limit }));

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.Equal(limit, fault.Limit);
    }

    [Fact]
    public void Patterns_that_are_multiplied_or_joined_count_too()
    {
        var graph = GraphSetUp.Graph("UNWIND range(1, 6000) AS n CREATE (:A {n: n}), (:B {n: n})");
        Assert.Throws<CypherMemoryException>(() => graph.Rows("MATCH (a:A), (b:B) RETURN count(*)", Small));
        Assert.Throws<CypherMemoryException>(() => graph.Rows("MATCH (a:A), (b:B) WHERE a.n = b.n RETURN count(*)", Small));
    }

    [Fact]
    public void A_join_holds_its_keys_and_its_rows()
    {
        var keys = GraphSetUp.Graph("UNWIND range(1, 1800) AS n CREATE (:A {n: n}), (:B {n: n})");
        var rows = GraphSetUp.Graph("UNWIND range(1, 4000) AS n CREATE (:A {n: 1}), (:B {n: 1})");
        const string join = "MATCH (a:A), (b:B) WHERE a.n = b.n RETURN count(*)";

        Assert.Contains("ValueHashJoin", keys.Plan(join));
        Assert.Throws<CypherMemoryException>(() => keys.Rows(join, Small));
        Assert.Throws<CypherMemoryException>(() => rows.Rows(join, Small));
        Assert.Equal("1800", keys.Rows(join, new() { MemoryLimit = 500_000 }).Single());
    }

    [Fact]
    public void A_product_of_more_rows_than_are_kept_is_complete()
    {
        var graph = new MemoryGraph();
        for (int node = 0; node < 3; node++) graph.AddNode(["A"], new Dictionary<string, object?>());
        for (int node = 0; node <= 200_000; node++) graph.AddNode(["B"], new Dictionary<string, object?>());

        Assert.Equal("600003", graph.Rows("MATCH (a:A), (b:B) RETURN count(*)").Single());
    }

    [Theory]
    [InlineData("UNWIND range(1, 100000) AS x RETURN x")]
    [InlineData("UNWIND range(1, 100000) AS x RETURN x ORDER BY -x LIMIT 10")]
    [InlineData("UNWIND range(1, 100000) AS x RETURN sum(x), min(x), avg(x)")]
    [InlineData("UNWIND range(1, 100000) AS x RETURN x % 100, count(*), collect(DISTINCT x % 10)")]
    [InlineData("UNWIND range(1, 3000) AS x RETURN collect(x)")]
    public void A_query_that_passes_rows_on_holds_little(string query) => Assert.NotEmpty(Empty.Rows(query, Small));

    [Theory]
    [InlineData("UNWIND range(1, 60) AS x CALL (x) { UNWIND range(1, 300) AS y RETURN DISTINCT x + y AS z ORDER BY z } RETURN count(z)", "18000")]
    [InlineData("UNWIND range(1, 60) AS x CALL (x) { UNWIND range(1, 300) AS y RETURN collect(x + y) AS z } RETURN count(z)", "60")]
    [InlineData("UNWIND range(1, 60) AS x CALL (x) { UNWIND range(1, 300) AS y RETURN x + y AS z ORDER BY z DESC LIMIT 200 } RETURN count(z)", "12000")]
    [InlineData("UNWIND range(1, 60) AS x CALL (x) { MATCH (a:A), (b:B) RETURN a LIMIT 200 } RETURN count(a)", "12000")]
    [InlineData("UNWIND range(1, 600) AS x CALL (x) { MATCH (a:A)-[*0..2]-(b) RETURN b LIMIT 20 } RETURN count(b)", "12000")]
    public void What_a_subquery_held_is_released_for_the_next_row(string query, string expected)
    {
        var graph = GraphSetUp.Graph("UNWIND range(1, 300) AS n CREATE (:A {n: n}), (:B {n: n})");

        Assert.Equal(expected, graph.Rows(query, Small).Single());
    }

    [Fact]
    public void A_query_out_of_time_ends_with_an_error()
    {
        var limit = TimeSpan.FromTicks(1);
        var fault = Assert.Throws<CypherTimeoutException>(() => Empty.Rows("UNWIND range(1, 100000) AS x RETURN count(x)", new() { Timeout = limit }));
        Assert.Equal(limit, fault.Limit);
    }

    [Theory]
    [InlineData("UNWIND range(1, 100000) AS x RETURN count(x)")]
    [InlineData("RETURN [x IN range(1, 100000) | x]")]
    [InlineData("RETURN all(x IN range(1, 100000) WHERE x > 0)")]
    [InlineData("RETURN reduce(sum = 0, x IN range(1, 100000) | sum + x)")]
    [InlineData("UNWIND range(1, 2000) AS x RETURN x ORDER BY x % 17, -x")]
    [InlineData("MATCH (a)-[*]-(b) RETURN count(*)")]
    [InlineData("MATCH (a), (b), (c), (d) RETURN count(*)")]
    public void A_query_can_be_cancelled(string query)
    {
        var graph = GraphSetUp.Graph("UNWIND range(1, 7) AS n CREATE ()", "MATCH (a), (b) CREATE (a)-[:T]->(b)");
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => CypherQuery.Parse(query).Run(graph, cancellation: source.Token).Rows.ToList());
    }

    [Fact]
    public void A_query_whose_planning_takes_too_long_ends_with_an_error()
    {
        var query = CypherQuery.Parse("MATCH ()" + string.Concat(Enumerable.Repeat("-->()", 300)) + " RETURN 1");
        Assert.Throws<CypherTimeoutException>(() => query.Run(Empty, options: new CypherOptions { Timeout = TimeSpan.Zero }));
        Assert.Throws<OperationCanceledException>(() => query.Run(Empty, cancellation: new CancellationToken(canceled: true)));
    }

    [Fact]
    public void LIMIT_reads_no_further() => Assert.Equal(["1"], Empty.Rows("UNWIND [1, 0] AS x RETURN 1 / x LIMIT 1"));

    [Fact]
    public void Long_chains_of_operators_need_no_deep_stack()
    {
        Assert.Equal("901", Empty.Rows("RETURN 1" + string.Concat(Enumerable.Repeat(" + 1", 900))).Single());
        Assert.Equal("true", Empty.Rows("RETURN true" + string.Concat(Enumerable.Repeat(" AND true", 900))).Single());
    }

    [Fact]
    public void A_long_path_needs_no_deep_stack()
    {
        var graph = new MemoryGraph();
        for (int node = 0; node <= 20_000; node++) graph.AddNode(["N"], new Dictionary<string, object?> { ["n"] = (long)node });
        for (int node = 0; node < 20_000; node++) graph.AddEdge(node, "NEXT", node + 1);
        graph.AddIndex("N", "n");
        Assert.Equal("20000", graph.Rows("MATCH p = shortestPath((a:N {n: 0})-[*]->(b:N {n: 20000})) RETURN length(p)").Single());
        Assert.Equal("20000", graph.Rows("MATCH (a:N {n: 0})-[*]->(b) RETURN count(b)").Single());
    }

    [Fact]
    public void The_search_for_a_path_holds_memory_until_it_ends()
    {
        var graph = GraphSetUp.Graph("UNWIND range(0, 3000) AS n CREATE (:N {n: n})", "MATCH (a:N), (b:N) WHERE b.n = a.n + 1 CREATE (a)-[:NEXT]->(b)");
        graph.AddIndex("N", "n");

        Assert.Throws<CypherMemoryException>(() => graph.Rows("MATCH (a:N {n: 0}), (b:N {n: 3000}), p = shortestPath((a)-[*]->(b)) RETURN length(p)", Small));
        Assert.Throws<CypherMemoryException>(() => graph.Rows("MATCH (a:N {n: 0})-[*]->(b) RETURN count(b)", Small));
        Assert.Equal(
            "40, 20000",
            graph.Rows("UNWIND range(1, 40) AS x MATCH (a:N {n: x}), (b:N {n: x + 500}), p = shortestPath((a)-[*]->(b)) RETURN count(p), sum(length(p))", Small).Single());
        Assert.Equal("20000", graph.Rows("UNWIND range(1, 40) AS x MATCH (a:N {n: x})-[*..500]->(b) RETURN count(b)", Small).Single());
    }

    [Fact]
    public void The_rows_of_a_result_are_read_once()
    {
        var rows = CypherQuery.Parse("RETURN 1").Run(Empty).Rows;
        Assert.Single(rows);
        Assert.Throws<InvalidOperationException>(() => rows.ToList());
    }

    [Fact]
    public void A_parameter_without_a_value_is_an_error() =>
        Assert.Equal("MissingParameter", Assert.Throws<CypherRuntimeException>(() => Empty.Rows("RETURN $missing")).Detail);
}
