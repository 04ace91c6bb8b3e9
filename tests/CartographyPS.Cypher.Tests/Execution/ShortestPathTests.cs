using CartographyPS.Cypher.Tests.Graphs;
using CartographyPS.Cypher.Values;
using CsCheck;

namespace CartographyPS.Cypher.Tests.Execution;

public sealed class ShortestPathTests
{
    // a-b-d and a-c-d are the shortest from a to d; a-e-f-d is longer.
    private static readonly MemoryGraph Graph = GraphSetUp.Graph("""
        CREATE (a:N {name: 'a'}), (b:N {name: 'b'}), (c:N {name: 'c'}), (d:N {name: 'd'}), (e:N {name: 'e'}), (f:N {name: 'f'}),
               (a)-[:T]->(b), (b)-[:T]->(d), (a)-[:T]->(c), (c)-[:T]->(d), (a)-[:U]->(e), (e)-[:U]->(f), (f)-[:U]->(d)
        """);

    [Fact]
    public void One_of_the_shortest_is_found() =>
        Assert.Equal("2", Path("shortestPath((x)-[*]->(y))", "length(p)").Single());

    [Fact]
    public void All_of_the_shortest_are_found() =>
        Assert.Equal(["[a b d]", "[a c d]"], Path("allShortestPaths((x)-[*]->(y))", "nodes(p)").Order());

    [Fact]
    public void The_type_decides() => Assert.Equal("[a e f d]", Path("shortestPath((x)-[:U*]->(y))", "nodes(p)").Single());

    [Fact]
    public void A_longer_path_that_fulfils_the_condition_counts() =>
        Assert.Equal("[a e f d]", Graph.Rows("""
            MATCH (x {name: 'a'}), (y {name: 'd'}), p = shortestPath((x)-[*]->(y))
            WHERE none(n IN nodes(p) WHERE n.name IN ['b', 'c']) RETURN nodes(p)
            """).Single());

    [Theory]
    [InlineData("length(p) > 2", "[a e f d]")]
    [InlineData("length(p) > 3", "")]
    [InlineData("all(r IN relationships(p) WHERE type(r) = 'U')", "[a e f d]")]
    [InlineData("length(p) = 2", "[a b d]|[a c d]")]
    public void All_of_the_shortest_that_fulfil_a_condition_are_found(string condition, string expected) => Assert.Equal(expected, string.Join("|", Graph.Rows(
        $"MATCH (x {{name: 'a'}}), (y {{name: 'd'}}), p = allShortestPaths((x)-[*]->(y)) WHERE {condition} RETURN nodes(p)").Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("shortestPath((x)-[*0..]->(x))", "0")]
    [InlineData("shortestPath((x)-[*0..2]->(y))", "2")]
    [InlineData("shortestPath((x)-[*0..1]->(y))", "")]
    [InlineData("shortestPath((x)-[]->(y))", "")]
    [InlineData("shortestPath((x)-[* {w: 1}]->(y))", "")]
    public void The_bounds_of_the_length_hold(string pattern, string expected) => Assert.Equal(expected, string.Join("|", Path(pattern, "length(p)")));

    [Theory]
    [InlineData("shortestPath((x)-[r]->(n:N {name: 'b'}))", "1, T")]
    [InlineData("shortestPath((x)-[r:T]->(n:N {name: 'b'}))", "1, T")]
    [InlineData("shortestPath((x)-[r:U]->(n:N {name: 'b'}))", "")]
    [InlineData("shortestPath((x)-[r {w: 1}]->(n:N {name: 'b'}))", "")]
    [InlineData("shortestPath((x)<-[r]-(n:N {name: 'b'}))", "")]
    [InlineData("shortestPath((x)-[r]->(n:N {name: 'd'}))", "")]
    public void A_path_of_one_edge_has_an_edge_rather_than_a_list(string pattern, string expected) =>
        Assert.Equal(expected, string.Join("|", Path(pattern, "length(p), type(r)")));

    [Theory]
    [InlineData("*..3", 4, "")]
    [InlineData("*..4", 4, "4")]
    [InlineData("*..5", 6, "")]
    [InlineData("*..6", 6, "6")]
    [InlineData("*", 9, "9")]
    [InlineData("*", 10, "")]
    public void A_path_that_is_longer_than_the_greatest_length_is_none(string length, int end, string expected)
    {
        var graph = GraphSetUp.Graph("UNWIND range(0, 10) AS n CREATE ({n: n})", "MATCH (a), (b) WHERE b.n = a.n + 1 AND a.n < 9 CREATE (a)-[:NEXT]->(b)");

        Assert.Equal(expected, string.Join("|", graph.Rows($"MATCH (x {{n: 0}}), (y {{n: {end}}}), p = shortestPath((x)-[{length}]->(y)) RETURN length(p)")));
    }

    [Fact]
    public void All_shortest_paths_are_the_trails_of_the_least_length() => Gen.Int[0, int.MaxValue].Sample(
        seed =>
        {
            var random = new Random(seed);
            var graph = new MemoryGraph();
            for (int node = 0; node < 6; node++) graph.AddNode([], new Dictionary<string, object?> { ["x"] = (long)random.Next(3) });
            for (int edge = 0; edge < 9; edge++) graph.AddEdge(random.Next(6), random.Next(3) == 0 ? "S" : "R", random.Next(6), new Dictionary<string, object?> { ["w"] = (long)random.Next(4) });
            string edges = $"[{OneOf(random, "", ":R")}*{OneOf(random, "", "..3", "..1", "1..")}{OneOf(random, "", "", " {w: 0}")}]";
            string pattern = OneOf(random, $"(x)-{edges}->(y)", $"(x)<-{edges}-(y)", $"(x)-{edges}-(y)");
            string where = $"id(x) = {random.Next(3)} AND id(y) = {random.Next(3, 6)} AND {OneOf(random, "true", "none(n IN nodes(p) WHERE n.x = 0)", "length(p) <> 2")}";
            const string result = "length(p) AS n, [r IN relationships(p) | id(r)] AS rs";

            var trails = graph.Rows($"MATCH p = {pattern} WHERE {where} RETURN {result} ORDER BY n, rs");
            string[] expected = [.. trails.Where(trail => trail[0] == trails[0][0])];
            Assert.Equal(expected, graph.Rows($"MATCH (x), (y), p = allShortestPaths({pattern}) WHERE {where} RETURN {result} ORDER BY n, rs"));
            var one = graph.Rows($"MATCH (x), (y), p = shortestPath({pattern}) WHERE {where} RETURN {result}");
            Assert.Equal(Math.Min(1, expected.Length), one.Count);
            Assert.All(one, path => Assert.Contains(path, expected));
        },
        iter: 500);

    [Fact]
    public void A_path_against_the_direction_is_none() => Assert.Empty(Path("shortestPath((y)-[*]->(x))", "p"));

    [Fact]
    public void The_greatest_length_holds() => Assert.Empty(Path("shortestPath((x)-[*..1]-(y))", "p"));

    [Fact]
    public void The_same_node_at_both_ends_is_an_error() =>
        Assert.Throws<CypherRuntimeException>(() => Graph.Rows("MATCH (x {name: 'a'}), p = shortestPath((x)-[*]-(x)) RETURN p"));

    [Fact]
    public void As_an_expression_it_is_a_path_or_null() =>
        Assert.Equal(["2, null"], Path("shortestPath((x)-[*]->(y))", "length(shortestPath((x)-[*]->(y))), shortestPath((y)-[*]->(x))"));

    private static string OneOf(Random random, params string[] choices) => choices[random.Next(choices.Length)];

    private static IReadOnlyList<string> Path(string pattern, string result) =>
        Graph.Rows($"MATCH (x {{name: 'a'}}), (y {{name: 'd'}}) MATCH p = {pattern} RETURN {result}");
}
