using CartographyPS.Cypher.Tests.Graphs;

namespace CartographyPS.Cypher.Tests.Execution;

public sealed class SeekTests
{
    private static readonly MemoryGraph Graph = Make();

    [Theory]
    [InlineData("id(n) = 1", "b")]
    [InlineData("id(n) = 1.0", "b")]
    [InlineData("id(n) = 1.5", "")]
    [InlineData("id(n) = 99", "")]
    [InlineData("id(n) = '1'", "")]
    [InlineData("id(n) = null", "")]
    [InlineData("id(n) IN [1, 1, 0, 1.0, 99, null, 'x', -1]", "a|b")]
    [InlineData("id(n) IN []", "")]
    [InlineData("id(n) IN null", "")]
    [InlineData("elementId(n) = '1'", "b")]
    [InlineData("elementId(n) = 'x'", "")]
    [InlineData("elementId(n) IN ['1', '0', '1']", "a|b")]
    public void A_handle_finds_the_node_of_that_handle_alone(string condition, string expected)
    {
        string query = $"MATCH (n) WHERE {condition} RETURN n ORDER BY n.name";

        Assert.Equal(expected, string.Join("|", Graph.Rows(query)));
        Assert.Contains(Graph.Plan(query), step => step.StartsWith("NodeByIdSeek", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("n.n = 1", "a")]
    [InlineData("n.n = 1.0", "a")]
    [InlineData("n.n = 'x'", "c")]
    [InlineData("n.n = true", "d")]
    [InlineData("n.n = [1]", "e")]
    [InlineData("n.n = null", "")]
    [InlineData("n.n = 7", "")]
    [InlineData("n.n IN [1, 2, 1, 1.0, null, 7]", "a|b")]
    [InlineData("n.n IN ['x', true]", "c|d")]
    [InlineData("n.n IN []", "")]
    [InlineData("n.n IN null", "")]
    public void An_index_finds_the_nodes_of_equal_values(string condition, string expected)
    {
        string query = $"MATCH (n:N) WHERE {condition} RETURN n ORDER BY n.name";

        Assert.Equal(expected, string.Join("|", Graph.Rows(query)));
        Assert.Contains(Graph.Plan(query), step => step.StartsWith("NodeIndexSeek", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("MATCH (n:None) RETURN n", "")]
    [InlineData("MATCH (n:None {n: 1}) RETURN n", "")]
    [InlineData("MATCH (n {n: 1}) RETURN n", "a|other")]
    [InlineData("MATCH (n)-[:NONE]->() RETURN n", "")]
    [InlineData("MATCH ()-[r:R|S]->() RETURN r.n", "1|2")]
    [InlineData("MATCH ()-[r:R]-() RETURN r.n", "1|1")]
    [InlineData("MATCH (x)<-[r:S]-(y) RETURN y, x", "c, c")]
    [InlineData("MATCH (x)-[r:S]-(y) RETURN y, x", "c, c")]
    [InlineData("MATCH ()-[r]->(), ()-[s]->() RETURN r.n, s.n", "1, 2|2, 1")]
    public void Scans_find_each_node_or_edge_once(string query, string expected) =>
        Assert.Equal(expected, string.Join("|", Graph.Rows(query).Order(StringComparer.Ordinal)));

    private static MemoryGraph Make()
    {
        var graph = GraphSetUp.Graph("""
            CREATE (a:N {name: 'a', n: 1}), (b:N {name: 'b', n: 2}), (c:N {name: 'c', n: 'x'}), (:N {name: 'd', n: true}), (:N {name: 'e', n: [1]}),
                   (:N {name: 'f'}), (:Other {name: 'other', n: 1}), (a)-[:R {n: 1}]->(b), (c)-[:S {n: 2}]->(c)
            """);
        graph.AddIndex("N", "n");
        return graph;
    }
}
