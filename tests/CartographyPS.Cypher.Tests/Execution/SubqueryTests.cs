using CartographyPS.Cypher.Tests.Graphs;

namespace CartographyPS.Cypher.Tests.Execution;

public sealed class SubqueryTests
{
    private static readonly MemoryGraph Graph = GraphSetUp.Graph("""
        CREATE (a:N {name: 'a', n: 1}), (b:N {name: 'b', n: 2}), (c:N:M {name: 'c', n: 3}), (a)-[:T]->(b), (a)-[:T]->(c), (b)-[:U]->(c)
        """);

    [Theory]
    [InlineData("MATCH (n:N) WHERE EXISTS { (n)-[:T]->() } RETURN n", "a")]
    [InlineData("MATCH (n:N) WHERE NOT EXISTS { MATCH (n)-->(m) WHERE m.n > n.n } RETURN n", "c")]
    [InlineData("MATCH (n:N) WHERE EXISTS { MATCH (n)-->(m) WITH m WHERE m:M RETURN m } RETURN n", "a|b")]
    [InlineData("MATCH (n:N) WHERE (n)-[:U]->(:M) RETURN n", "b")]
    [InlineData("MATCH (n:N) WHERE NOT (n)-->() RETURN n", "c")]
    [InlineData("MATCH (n:N) RETURN COUNT { (n)--() } AS c", "2|2|2")]
    [InlineData("MATCH (n:N) WHERE COUNT { (n)-->() } > 1 RETURN n", "a")]
    [InlineData("MATCH (n:N) RETURN COLLECT { MATCH (n)-->(m) RETURN m.name ORDER BY m.name } AS names", "[]|[b c]|[c]")]
    [InlineData("MATCH (n:N) RETURN [(n)-->(m) WHERE m.n > 2 | m.name] AS names", "[]|[c]|[c]")]
    [InlineData("MATCH (n:N) CALL (n) { MATCH (n)-->(m) RETURN count(m) AS c } RETURN n, c", "a, 2|b, 1|c, 0")]
    [InlineData("MATCH (n:N) CALL { WITH n MATCH (n)-->(m) RETURN m LIMIT 1 } RETURN n", "a|b")]
    [InlineData("MATCH (n:N) OPTIONAL CALL (n) { MATCH (n)-[:U]->(m) RETURN m } RETURN n, m", "a, null|b, c|c, null")]
    [InlineData("MATCH (n:N) CALL (n) { RETURN 1 AS x UNION RETURN n.n AS x } RETURN n, x", "a, 1|b, 1|b, 2|c, 1|c, 3")]
    [InlineData("CALL { MATCH (n:M) RETURN n.name AS name } MATCH (m {name: name}) RETURN m", "c")]
    [InlineData("MATCH (n:N) WITH n ORDER BY n.n DESC LIMIT 2 MATCH (n)<--(m) RETURN n, m", "b, a|c, a|c, b")]
    [InlineData("MATCH (a:N) OPTIONAL MATCH (b:N) WHERE b.n = a.n + 1 RETURN a, b", "a, b|b, c|c, null")]
    [InlineData("MATCH (n:N&!M) RETURN n", "a|b")]
    [InlineData("MATCH (n)-[r:T|U]->(m) RETURN type(r) AS t, count(*) AS c", "T, 2|U, 1")]
    [InlineData("MATCH (n)-[r:!T]->(m) RETURN n", "b")]
    [InlineData("MATCH (n:N WHERE n.n > 1)-->(m) RETURN n", "b")]
    [InlineData("MATCH (n:N) RETURN n {.name, twice: n.n * 2}.twice AS t", "2|4|6")]
    [InlineData("CALL db.labels() YIELD label RETURN label", "M|N")]
    [InlineData("CALL db.relationshipTypes()", "T|U")]
    [InlineData("CALL db.propertyKeys() YIELD propertyKey AS key WHERE key STARTS WITH 'na' RETURN key", "name")]
    [InlineData("CALL db.schema.nodeTypeProperties() YIELD nodeLabels, propertyName, mandatory RETURN nodeLabels, propertyName", "[M N], n|[M N], name|[N], n|[N], name")]
    public void The_rows_are(string query, string expected) => Assert.Equal(expected, string.Join("|", Graph.Rows(query).Order(StringComparer.Ordinal)));
}
