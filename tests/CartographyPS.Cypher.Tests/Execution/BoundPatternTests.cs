using CartographyPS.Cypher.Tests.Graphs;

namespace CartographyPS.Cypher.Tests.Execution;

/// <summary>Patterns whose edges an earlier clause has found: their ends are bound, or checked.</summary>
public sealed class BoundPatternTests
{
    private static readonly MemoryGraph Graph = GraphSetUp.Graph("""
        CREATE (a {name: 'a'}), (b {name: 'b'}), (c {name: 'c'}), (a)-[:R {n: 1}]->(b), (b)-[:R {n: 2}]->(c), (c)-[:S {n: 3}]->(a), (c)-[:S {n: 4}]->(c)
        """);

    [Theory]
    [InlineData("MATCH ()-[r:R]->() MATCH (x)-[r]->(y) RETURN x, y", "a, b|b, c")]
    [InlineData("MATCH ()-[r:R]->() MATCH (x)<-[r]-(y) RETURN x, y", "b, a|c, b")]
    [InlineData("MATCH ()-[r:R]->() MATCH (x)-[r]-(y) RETURN x, y", "a, b|b, a|b, c|c, b")]
    [InlineData("MATCH ()-[r {n: 4}]->() MATCH (x)-[r]-(y) RETURN x, y", "c, c")]
    [InlineData("MATCH ()-[r {n: 4}]->() MATCH (x)<-[r]-(y) RETURN x, y", "c, c")]
    [InlineData("MATCH ()-[r]->() MATCH (x)-[r]->(x) RETURN x", "c")]
    [InlineData("MATCH ()-[r]->() MATCH (x)-[r:S]->(y) RETURN x, y", "c, a|c, c")]
    [InlineData("MATCH ()-[r]->() MATCH (x)-[r:T]->(y) RETURN x, y", "")]
    [InlineData("MATCH (x {name: 'a'}) MATCH ()-[r]->() MATCH (x)-[r]-(y) RETURN x, y", "a, b|a, c")]
    [InlineData("MATCH (x {name: 'a'}) MATCH ()-[r]->() MATCH (x)-[r]->(y) RETURN x, y", "a, b")]
    [InlineData("MATCH (y {name: 'a'}) MATCH ()-[r]->() MATCH (x)-[r]->(y) RETURN x, y", "c, a")]
    [InlineData("MATCH (x {name: 'a'}), (y {name: 'b'}) MATCH ()-[r]->() MATCH (x)-[r]->(y) RETURN r.n", "1")]
    [InlineData("MATCH (x {name: 'b'}), (y {name: 'a'}) MATCH ()-[r]->() MATCH (x)-[r]->(y) RETURN r.n", "")]
    [InlineData("MATCH (x {name: 'b'}), (y {name: 'a'}) MATCH ()-[r]->() MATCH (x)-[r]-(y) RETURN r.n", "1")]
    [InlineData("OPTIONAL MATCH (:None)-[r]->() MATCH (x)-[r]->(y) RETURN x, y", "")]
    [InlineData("MATCH ()-[r:R]->() MATCH (x)-[r]->(y)-[s]->(z) RETURN x, z", "a, c|b, a|b, c")]
    [InlineData("MATCH ()-[r]->() MATCH ()-[s]->() MATCH (x)-[r]->(y), (u)-[s]->(v) RETURN count(*)", "12")]
    [InlineData("MATCH ()-[r]->() MATCH (x)-[r]->(y), (u)-[s]->(v) RETURN count(*)", "12")]
    [InlineData("MATCH ()-[r]->() MATCH (u)-[s:R]->(v), (x)-[r]->(y) RETURN count(*)", "6")]
    [InlineData("MATCH ()-[r]->() MATCH ()-[s]->() MATCH (x)-[r]->(y) MATCH (u)-[s]->(v) RETURN count(*)", "16")]
    [InlineData("MATCH ()-[r]->() MATCH p = ()-[*2]->() MATCH (x)-[r]->(y), q = (x)-[*2]->() RETURN DISTINCT [e IN relationships(q) | e.n] AS ns", "[3 1]")]
    public void An_edge_leads_to_its_ends(string query, string expected)
    {
        // With WITH, the last pattern is planned by itself.
        int last = query.LastIndexOf(" MATCH ", StringComparison.Ordinal);

        Assert.Equal(expected, Rows(query));
        Assert.Equal(expected, Rows(query.Insert(last, " WITH *")));
    }

    [Theory]
    [InlineData("(x)-[rs*]->(y)", "a, c")]
    [InlineData("(x)<-[rs*]-(y)", "")]
    [InlineData("(x)-[rs*]-(y)", "a, c")]
    [InlineData("(x)-[rs:R*]->(y)", "a, c")]
    [InlineData("(x)-[rs:S*]->(y)", "")]
    [InlineData("(x)-[rs*2]->(y)", "a, c")]
    [InlineData("(x)-[rs*3..]->(y)", "")]
    [InlineData("(x)-[rs*..1]->(y)", "")]
    public void A_list_of_edges_leads_from_its_first_end_to_its_last(string pattern, string expected) => Assert.Equal(
        expected, Rows($"MATCH p = ({{name: 'a'}})-[:R*2]->() WITH relationships(p) AS rs MATCH {pattern} RETURN x, y"));

    [Theory]
    [InlineData("(x)-[rs*]->(y)", "")]
    [InlineData("(x)<-[rs*]-(y)", "c, a")]
    [InlineData("(x)-[rs*]-(y)", "c, a")]
    public void A_list_of_edges_is_followed_in_its_order(string pattern, string expected) => Assert.Equal(
        expected, Rows($"MATCH p = ({{name: 'a'}})-[:R*2]->() WITH reverse(relationships(p)) AS rs MATCH {pattern} RETURN x, y"));

    [Theory]
    [InlineData("MATCH p = ({name: 'a'})-[*3]->({name: 'a'}) WITH relationships(p) AS rs MATCH (x)-[rs*]->(x) RETURN x", "a")]
    [InlineData("MATCH p = ({name: 'a'})-[*2]->() WITH relationships(p) AS rs MATCH (x)-[rs*]->(x) RETURN x", "")]
    [InlineData("MATCH ()-[r {n: 4}]->() WITH [r] AS rs MATCH (x)-[rs*]-(y) RETURN x, y", "c, c")]
    [InlineData("MATCH ()-[r {n: 1}]->(), ()-[s {n: 3}]->() WITH [r, s] AS rs MATCH (x)-[rs*]->(y) RETURN x, y", "")]
    [InlineData("MATCH ()-[r {n: 1}]->(), ()-[s {n: 3}]->() WITH [r, s] AS rs MATCH (x)-[rs*]-(y) RETURN x, y", "b, c")]
    [InlineData("MATCH (x {name: 'a'}), ()-[r {n: 1}]->() WITH x, [r] AS rs MATCH (x)-[rs*]-(y) RETURN x, y", "a, b")]
    [InlineData("MATCH (y {name: 'a'}), ()-[r {n: 1}]->() WITH y, [r] AS rs MATCH (x)-[rs*]-(y) RETURN x, y", "b, a")]
    [InlineData("MATCH (x {name: 'b'}), ()-[r {n: 1}]->() WITH x, [r] AS rs MATCH (x)-[rs*]->(y) RETURN x, y", "")]
    [InlineData("MATCH (x {name: 'a'}), (y {name: 'b'}), ()-[r]->() WITH x, y, [r] AS rs MATCH (x)-[rs*]->(y) RETURN rs[0].n", "1")]
    [InlineData("MATCH (x {name: 'a'}) WITH x, [] AS rs MATCH (x)-[rs*0..]->(y) RETURN x, y", "a, a")]
    [InlineData("MATCH (y {name: 'a'}) WITH y, [] AS rs MATCH (x)-[rs*0..]->(y) RETURN x, y", "a, a")]
    [InlineData("MATCH (x {name: 'a'}) WITH x, [] AS rs MATCH (x)-[rs*]->(y) RETURN x, y", "")]
    public void The_ends_of_a_list_of_edges_are_bound_or_checked(string query, string expected) => Assert.Equal(expected, Rows(query));

    [Theory]
    [InlineData("MATCH (x {name: 'a'})-[*0..1]->(y) RETURN y", "a|b")]
    [InlineData("MATCH (x {name: 'a'})-[*0..0]->(y) RETURN y", "a")]
    [InlineData("MATCH (x {name: 'a'})-[*..0]->(y) RETURN y", "")]
    [InlineData("MATCH (x {name: 'a'})-[*3..2]->(y) RETURN y", "")]
    [InlineData("MATCH (x {name: 'a'})-[*2..2]->(y) RETURN y", "c")]
    [InlineData("MATCH (x {name: 'a'})-[*1]-(y) RETURN y", "b|c")]
    [InlineData("MATCH (x {name: 'a'})-[*2..3]->(y) RETURN y", "a|c|c")]
    [InlineData("MATCH (x {name: 'a'})-[rs*]->(y {name: 'a'}) RETURN [r IN rs | r.n] AS ns", "[1 2 3]|[1 2 4 3]")]
    [InlineData("MATCH (y {name: 'c'})<-[rs:R*]-(x {name: 'a'}) RETURN [r IN rs | r.n] AS ns", "[2 1]")]
    [InlineData("MATCH (x {name: 'a'})-[rs* {n: 1}]-(y) RETURN y", "b")]
    [InlineData("MATCH p = (x {name: 'a'})-[*2]->(y)-[r]->(z) RETURN nodes(p)", "[a b c a]|[a b c c]")]
    public void A_pattern_of_variable_length_uses_no_edge_twice(string query, string expected) => Assert.Equal(expected, Rows(query));

    private static string Rows(string query) => string.Join("|", Graph.Rows(query).Order(StringComparer.Ordinal));
}
