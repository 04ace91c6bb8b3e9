using CartographyPS.Cypher.Tests.Graphs;

namespace CartographyPS.Cypher.Tests.Planning;

public sealed class PlanTests
{
    private static readonly MemoryGraph Graph = Make();

    [Fact]
    public void A_pattern_starts_at_its_rarest_label() =>
        Assert.Equal("NodeByLabelScan a:Account", Leaf("MATCH (i:Instance)<-[:RESOURCE]-(a:Account) RETURN i"));

    [Fact]
    public void A_pattern_does_not_start_at_a_rare_node_with_many_edges() =>
        Assert.Equal("NodeByLabelScan g:Group", Leaf("MATCH (a:Account)-[:RESOURCE]->(i:Instance)-[:MEMBER]->(g:Group) RETURN i"));

    [Fact]
    public void A_property_with_an_index_finds_the_first_node() =>
        Assert.Equal("NodeIndexSeek i:Instance(id)", Leaf("MATCH (a:Account)-[:RESOURCE]->(i:Instance {id: 'i-7'}) RETURN a"));

    [Fact]
    public void An_equality_in_WHERE_finds_the_first_node_as_one_in_the_pattern_does() =>
        Assert.Equal("NodeIndexSeek i:Instance(id)", Leaf("MATCH (a:Account)-->(i:Instance) WHERE a.id = 'a-1' AND 'i-7' = i.id RETURN a"));

    [Fact]
    public void A_list_of_values_is_looked_up_by_the_index() =>
        Assert.Equal("NodeIndexSeek i:Instance(id IN ...)", Leaf("MATCH (i:Instance) WHERE i.id IN ['i-7', 'i-8'] RETURN i"));

    [Fact]
    public void A_handle_finds_its_node() => Assert.Equal("NodeByIdSeek i", Leaf("MATCH (i:Instance) WHERE id(i) = 7 RETURN i"));

    [Fact]
    public void A_rare_type_is_scanned_rather_than_all_nodes() =>
        Assert.StartsWith("DirectedRelationshipTypeScan", Leaf("MATCH (x)-[:MEMBER]->(y) RETURN x"), StringComparison.Ordinal);

    [Fact]
    public void A_condition_is_checked_before_the_next_edge()
    {
        var plan = Graph.Plan("MATCH (g:Group)<-[:MEMBER]-(i:Instance) WHERE g.open = true AND i.state = 'on' RETURN i");
        int expand = plan.ToList().FindIndex(step => step.StartsWith("Expand(All)", StringComparison.Ordinal));
        Assert.Contains("g.open = true", plan[expand + 1], StringComparison.Ordinal);
        Assert.Contains("i.state = 'on'", plan[expand - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void Patterns_that_an_equality_links_are_joined_by_hash()
    {
        var plan = Graph.Plan("MATCH (i:Instance), (g:Group) WHERE i.owner = g.owner RETURN i, g");
        Assert.Contains("ValueHashJoin", plan);
        Assert.DoesNotContain("CartesianProduct", plan);
    }

    [Fact]
    public void Patterns_that_nothing_links_are_multiplied() =>
        Assert.Contains("CartesianProduct", Graph.Plan("MATCH (a:Account), (g:Group) RETURN a, g"));

    [Fact]
    public void A_value_of_a_row_is_looked_up_by_the_index() =>
        Assert.Contains("NodeIndexSeek i:Instance(id)", Graph.Plan("UNWIND ['i-7', 'i-8'] AS wanted MATCH (i:Instance {id: wanted}) RETURN i"));

    [Fact]
    public void Patterns_of_several_MATCH_clauses_are_planned_together() =>
        Assert.Contains("ValueHashJoin", Graph.Plan("MATCH (i:Instance) MATCH (g:Group) WHERE i.owner = g.owner RETURN i, g"));

    [Fact]
    public void An_edge_between_bound_nodes_is_looked_up() =>
        Assert.Contains(Graph.Plan("MATCH (a:Account), (i:Instance {id: 'i-7'}) MATCH (a)-[:RESOURCE]->(i) RETURN a"), step => step.StartsWith("Expand", StringComparison.Ordinal));

    [Fact]
    public void ORDER_BY_with_LIMIT_keeps_only_the_first_rows()
    {
        var plan = Graph.Plan("MATCH (i:Instance) RETURN i.id ORDER BY i.id SKIP 1 LIMIT 3");
        Assert.Contains(plan, step => step.StartsWith("Top", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.StartsWith("Sort", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("MATCH (i:Instance) RETURN count(*)", "300")]
    [InlineData("MATCH (i:Instance) RETURN count(i) AS a, count(*) + 1 AS b", "300, 301")]
    [InlineData("MATCH (n) RETURN count(n)", "305")]
    [InlineData("MATCH (n:Nothing) RETURN count(n)", "0")]
    [InlineData("MATCH ()-[r:RESOURCE]->() RETURN count(r)", "300")]
    [InlineData("MATCH ()<-[r:MEMBER|RESOURCE]-() RETURN count(*)", "310")]
    [InlineData("MATCH ()-[r]->() RETURN count(r)", "310")]
    public void What_the_graph_has_counted_is_not_read(string query, string expected)
    {
        Assert.Contains(Graph.Plan(query), step => step.StartsWith("CountFromStatistics", StringComparison.Ordinal));
        Assert.Equal([expected], Graph.Rows(query));
    }

    [Theory]
    [InlineData("MATCH (i:Instance) WHERE i.number > 290 RETURN count(*)", "10")]
    [InlineData("MATCH (i:Instance) RETURN count(i.missing)", "0")]
    [InlineData("MATCH (i:Instance) RETURN count(DISTINCT i)", "300")]
    [InlineData("MATCH ()-[r:MEMBER]-() RETURN count(r)", "20")]
    [InlineData("UNWIND [1, 2] AS x MATCH (g:Group) RETURN count(g)", "4")]
    public void What_the_graph_has_not_counted_is_read(string query, string expected)
    {
        Assert.DoesNotContain(Graph.Plan(query), step => step.StartsWith("CountFromStatistics", StringComparison.Ordinal));
        Assert.Equal([expected], Graph.Rows(query));
    }

    [Fact]
    public void PROFILE_counts_the_rows_of_each_operator()
    {
        var rows = CypherQuery.Parse("PROFILE MATCH (g:Group)<-[:MEMBER]-(i) RETURN i").Run(Graph).Rows.ToList();
        Assert.Equal(10L, rows.Single(row => ((string)row[0]!).Contains("Expand", StringComparison.Ordinal))[3]);
        Assert.Equal(2L, rows.Single(row => ((string)row[0]!).Contains("Scan", StringComparison.Ordinal))[3]);
    }

    [Theory]
    [InlineData("MATCH (n) RETURN n", "AllNodesScan n")]
    [InlineData("MATCH (n:Group) RETURN n", "NodeByLabelScan n:Group")]
    [InlineData("MATCH (n:Group {owner: 'o1'}) RETURN n", "NodeByPropertyScan n:Group(owner)")]
    [InlineData("MATCH (n {owner: 'o1'}) RETURN n", "NodeByPropertyScan n(owner)")]
    [InlineData("MATCH (n:Instance) WHERE n.id IN ['i-7', 'i-8'] RETURN n", "NodeIndexSeek n:Instance(id IN ...)")]
    [InlineData("MATCH (n) WHERE elementId(n) = '1' RETURN n", "NodeByIdSeek n")]
    [InlineData("MATCH (x)-[r:MEMBER]->(y) RETURN r", "DirectedRelationshipTypeScan (x)-[r:MEMBER]->(y)")]
    [InlineData("MATCH (x)-[r:MEMBER]-(y) RETURN r", "UndirectedRelationshipTypeScan (x)-[r:MEMBER]-(y)")]
    [InlineData("MATCH (g:Group)<-[:MEMBER]-(i:Instance) RETURN i", "Expand(All) (g)<-[:MEMBER]-(i) i:Instance")]
    [InlineData("MATCH (g:Group)<-[r:MEMBER]-(i) RETURN i, r", "Expand(All) (g)<-[r:MEMBER]-(i)")]
    [InlineData("MATCH (g:Group)-[:MEMBER*..2]-(i) RETURN i", "VarLengthExpand(All) (g)-[:MEMBER]-(i) *1..2")]
    [InlineData("MATCH (g:Group)<-[:MEMBER*0..]-(i) RETURN i", "VarLengthExpand(All) (g)<-[:MEMBER]-(i) *0..")]
    [InlineData("MATCH (a:Account), (g:Group), p = shortestPath((a)-[*]-(g)) WHERE length(p) > 1 RETURN p", "ShortestPath (a)-[anon0]-(g) *1.. AND length(p) > 1")]
    [InlineData("MATCH (a:Account), (g:Group), p = allShortestPaths((a)-[*..3]-(g)) RETURN p", "AllShortestPaths (a)-[anon0]-(g) *1..3")]
    [InlineData("MATCH (n) RETURN n SKIP 2", "Skip SKIP 2")]
    [InlineData("MATCH (n) RETURN n LIMIT 2", "Limit LIMIT 2")]
    [InlineData("MATCH (n) RETURN n SKIP 1 LIMIT 2", "SkipLimit SKIP 1 LIMIT 2")]
    [InlineData("MATCH (n) RETURN n.id AS id, n.owner AS o ORDER BY id DESC, o", "Sort id DESC, o")]
    [InlineData("MATCH (n) RETURN n.id AS id, n.owner AS o ORDER BY id DESC, o LIMIT 2", "Top id DESC, o LIMIT LIMIT 2")]
    public void A_step_is_shown_by_its_name_and_what_it_does(string query, string step) => Assert.Contains(step, Graph.Plan(query));

    [Theory]
    [InlineData("MATCH (i:Instance) RETURN i LIMIT 3", 3)]
    [InlineData("MATCH (i:Instance) RETURN i LIMIT 0", 0)]
    [InlineData("MATCH (i:Instance) RETURN i LIMIT 1000", 300)]
    [InlineData("MATCH (i:Instance) RETURN i LIMIT toInteger('3')", 300)]
    [InlineData("UNWIND $list AS x RETURN x", 4)]
    [InlineData("UNWIND $one AS x RETURN x", 1)]
    [InlineData("MATCH (g:Group) UNWIND $list AS x RETURN x", 8)]
    [InlineData("MATCH (g:Group) UNWIND g.list AS x RETURN x", 20)]
    public void The_expected_number_of_rows_follows_from_what_is_known(string query, double expected)
    {
        var parameters = new Dictionary<string, object?> { ["list"] = new object?[] { 1L, 2L, 3L, 4L }, ["one"] = 1L };

        Assert.Equal(expected, CypherQuery.Parse("EXPLAIN " + query).Run(Graph, parameters).Rows.First()[2]);
    }

    [Fact]
    public void PROFILE_tells_the_time_of_each_operator_without_that_of_its_inputs()
    {
        var time = System.Diagnostics.Stopwatch.StartNew();
        var rows = CypherQuery.Parse("PROFILE UNWIND range(1, 300000) AS x WITH x WHERE x % 7 = 0 RETURN count(x)").Run(Graph).Rows.ToList();
        var all = rows.Select(row => (double)row[4]!).ToList();

        Assert.All(all, milliseconds => Assert.InRange(milliseconds, 0, 60_000));
        Assert.InRange(all.Sum(), 1, time.Elapsed.TotalMilliseconds + 1);
        Assert.True(all[^1] < all.Sum() / 2, "The argument takes no time.");
    }

    [Fact]
    public void An_operator_with_two_inputs_indents_both() => Assert.Equal(
        ["Projection", "CartesianProduct", "  NodeByLabelScan", "  Argument", "  NodeByLabelScan", "  Argument"],
        CypherQuery.Parse("EXPLAIN MATCH (a:Account), (g:Group) RETURN a.id, g.id").Run(Graph).Rows.Select(row => (string)row[0]!));

    private static string Leaf(string query) => Graph.Plan(query)[^2];

    // 3 accounts, 300 instances, 2 groups with 5 instances each.
    private static MemoryGraph Make()
    {
        var graph = GraphSetUp.Graph(
            "UNWIND range(1, 3) AS n CREATE (:Account {id: 'a-' + n})",
            "UNWIND range(1, 300) AS n CREATE (:Instance {id: 'i-' + n, owner: 'o' + n % 7, number: n})",
            "UNWIND range(1, 2) AS n CREATE (:Group {id: 'g-' + n, owner: 'o' + n})",
            "MATCH (a:Account), (i:Instance) WHERE a.id = 'a-' + (1 + i.number % 3) CREATE (a)-[:RESOURCE]->(i)",
            "MATCH (g:Group), (i:Instance) WHERE i.number <= 10 AND g.id = 'g-' + (1 + i.number % 2) CREATE (i)-[:MEMBER]->(g)");
        graph.AddIndex("Instance", "id");
        return graph;
    }
}
