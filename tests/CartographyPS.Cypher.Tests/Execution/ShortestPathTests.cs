using CartographyPS.Cypher.Tests.Graphs;
using CartographyPS.Cypher.Values;

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

    private static IReadOnlyList<string> Path(string pattern, string result) =>
        Graph.Rows($"MATCH (x {{name: 'a'}}), (y {{name: 'd'}}) MATCH p = {pattern} RETURN {result}");
}
