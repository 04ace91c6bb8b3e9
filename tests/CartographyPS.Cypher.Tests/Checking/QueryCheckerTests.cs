using CartographyPS.Cypher.Checking;
using CartographyPS.Cypher.Parsing;

namespace CartographyPS.Cypher.Tests.Checking;

public sealed class QueryCheckerTests
{
    [Theory]
    [InlineData("MATCH (a)-[r]->(b) MATCH (b)-[s]->(a) WHERE type(r) = type(s) RETURN a.x, collect(b) ORDER BY a.x")]
    [InlineData("MATCH (a) WITH a.name AS name WHERE a.age > 1 AND name <> 'x' RETURN name")]
    [InlineData("MATCH (a) WITH a.name AS name, count(*) AS n ORDER BY a.name, count(*) WHERE n > 1 RETURN name, n")]
    [InlineData("MATCH (a) RETURN a.name, a.name + count(*) AS x")]
    [InlineData("MATCH (a) RETURN a, count(*) + size([x IN collect(a.x) WHERE x > 1 | x])")]
    [InlineData("MATCH (a) WITH a, count(*) AS n WHERE EXISTS { WITH a MATCH (a)-->(b) WHERE b.n = n } RETURN *")]
    [InlineData("MATCH (a) CALL { WITH a MATCH (a)-->(b) RETURN count(b) AS n UNION WITH a RETURN 1 AS n } RETURN a, n")]
    [InlineData("MATCH (a), (c) CALL (a) { MATCH (a)-->(b) WITH b MATCH (a)--(b) RETURN count(b) AS n } RETURN a, n")]
    [InlineData("MATCH (a) WHERE (a)-->() AND NOT ((a)-->(:X) OR (a)<--()) RETURN [(a)-->(b) WHERE (b)-->() | b.name]")]
    [InlineData("WITH [{a: 1}, null] AS list UNWIND list AS item RETURN item.a, list[0].a, [x IN list | x.a], any(x IN list WHERE x.a = 1)")]
    [InlineData("MATCH p = (a)-[rs*]->(b) RETURN length(p), size(rs), [r IN rs | r.x], reduce(s = 0, r IN rs | s + r.x)")]
    [InlineData("MATCH p = shortestPath((a:A)-[*]-(b:B)) RETURN p")]
    [InlineData("MATCH (a), (b) RETURN shortestPath((a)-[*]-(b)), CASE WHEN (a)-->(b) THEN 1 END")]
    [InlineData("MATCH (n) RETURN CASE n.x WHEN null THEN 1 ELSE 'a' END + 1, n.list[0].x, null.x, NOT null, $p.a SKIP $s LIMIT 1 + 2")]
    [InlineData("CALL db.labels() YIELD label RETURN label ORDER BY label")]
    [InlineData("CALL db.labels()")]
    [InlineData("UNWIND [1, 2] AS x WITH x, x AS y RETURN DISTINCT x + 1 AS z ORDER BY z, x + 1")]
    public void What_fits_together_passes(string query) => Check(query);

    [Theory]
    [InlineData("cuont(1)", "There is no function cuont. Did you mean count?")]
    [InlineData("toLowerCase('a')", "There is no function toLowerCase. Use toLower.")]
    [InlineData("rels(null)", "There is no function rels. Use relationships.")]
    [InlineData("apoc.text.join(['a'], ',')", "There is no function apoc.text.join. APOC is a plug-in of Neo4j: publish the graph to a server that has it.")]
    [InlineData("all(true)", "There is no function all. Write all(x IN list WHERE x > 1).")]
    [InlineData("fortyTwo()", "There is no function fortyTwo.")]
    public void What_to_call_in_place_of_an_unknown_function_is_said(string call, string message) =>
        Assert.Equal(message, Assert.Throws<CypherSyntaxException>(() => Check("RETURN " + call)).Message);

    [Theory]
    [InlineData("RETURN a", "UndefinedVariable")]
    [InlineData("MATCH (a) WITH a.x AS x RETURN a", "UndefinedVariable")]
    [InlineData("MATCH (a) WHERE (a)-->(b) RETURN a", "UndefinedVariable")]
    [InlineData("MATCH (a) RETURN DISTINCT a.x AS x ORDER BY a.y", "UndefinedVariable")]
    [InlineData("MATCH (a) WITH a.x AS x, count(*) AS n WHERE a.y RETURN x", "UndefinedVariable")]
    [InlineData("MATCH (a) CALL { MATCH (b) WHERE b.x = a.x RETURN b } RETURN a", "UndefinedVariable")]
    [InlineData("RETURN [x IN [1] | y]", "UndefinedVariable")]
    [InlineData("MATCH (a)--(b) WITH count(b.x) AS n ORDER BY a.x + count(b.x) RETURN *", "UndefinedVariable")]
    [InlineData("MATCH (a)--(b) WITH a.x + b.x, count(*) AS n ORDER BY a.x + b.x + count(*) RETURN *", "AmbiguousAggregationExpression")]
    [InlineData("MATCH (a)--(b) RETURN a.x + count(b.x)", "AmbiguousAggregationExpression")]
    [InlineData("MATCH (a)--(b) RETURN a.x + b.x, a.x + b.x + count(*)", "AmbiguousAggregationExpression")]
    [InlineData("MATCH (a) WHERE count(a) > 1 RETURN a", "InvalidAggregation")]
    [InlineData("MATCH (a) RETURN a ORDER BY count(a)", "InvalidAggregation")]
    [InlineData("MATCH (a) RETURN [x IN [1] | count(*)]", "InvalidAggregation")]
    [InlineData("RETURN count(count(*))", "NestedAggregation")]
    [InlineData("RETURN count(rand())", "NonConstantExpression")]
    [InlineData("MATCH (a) RETURN a SKIP a.x", "NonConstantExpression")]
    [InlineData("MATCH (a) RETURN a LIMIT -1", "NegativeIntegerArgument")]
    [InlineData("MATCH (a) RETURN a LIMIT 1.7", "InvalidArgumentType")]
    [InlineData("MATCH (a)-[a]->(b) RETURN a", "VariableTypeConflict")]
    [InlineData("WITH 1 AS a MATCH (a) RETURN a", "VariableTypeConflict")]
    [InlineData("MATCH ()-[r]->() MATCH (r) RETURN r", "VariableTypeConflict")]
    [InlineData("MATCH p = (a) MATCH (p) RETURN p", "VariableTypeConflict")]
    [InlineData("MATCH (p) MATCH p = (a) RETURN p", "VariableAlreadyBound")]
    [InlineData("MATCH (a) UNWIND [1] AS a RETURN a", "VariableAlreadyBound")]
    [InlineData("MATCH (a) CALL { RETURN 1 AS a } RETURN a", "VariableAlreadyBound")]
    [InlineData("MATCH (a) CALL db.labels() YIELD label AS a RETURN a", "VariableAlreadyBound")]
    [InlineData("MATCH (a)-[r]->()-[r]->(a) RETURN r", "RelationshipUniquenessViolation")]
    [InlineData("MATCH (a) RETURN a.x AS x, a.y AS x", "ColumnNameConflict")]
    [InlineData("MATCH (a) WITH a.x RETURN 1", "NoExpressionAlias")]
    [InlineData("MATCH () RETURN *", "NoVariablesInScope")]
    [InlineData("RETURN 1 AS a UNION RETURN 2 AS b", "DifferentColumnsInUnion")]
    [InlineData("MATCH (a)", "InvalidClauseComposition")]
    [InlineData("RETURN 1 AS a MATCH (b) RETURN b", "InvalidClauseComposition")]
    [InlineData("RETURN missing(1)", "UnknownFunction")]
    [InlineData("RETURN size()", "InvalidNumberOfArguments")]
    [InlineData("RETURN size('a', 'b')", "InvalidNumberOfArguments")]
    [InlineData("MATCH (n) RETURN length(n)", "InvalidArgumentType")]
    [InlineData("MATCH p = (n) RETURN size(p)", "InvalidArgumentType")]
    [InlineData("MATCH (r) RETURN type(r)", "InvalidArgumentType")]
    [InlineData("RETURN 1 AND true", "InvalidArgumentType")]
    [InlineData("RETURN NOT 'a'", "InvalidArgumentType")]
    [InlineData("MATCH (n) WHERE (n) RETURN n", "InvalidArgumentType")]
    [InlineData("RETURN 1 IN 2", "InvalidArgumentType")]
    [InlineData("WITH 123 AS n RETURN n.x", "InvalidArgumentType")]
    [InlineData("RETURN any(x IN ['a', 'b'] WHERE x % 2 = 0)", "InvalidArgumentType")]
    [InlineData("RETURN 1 - 'a'", "InvalidArgumentType")]
    [InlineData("MATCH (n) RETURN (n)-->()", "UnexpectedSyntax")]
    [InlineData("MATCH (n) RETURN size((n)-->())", "UnexpectedSyntax")]
    public void What_does_not_has_openCyphers_error(string query, string detail)
    {
        var error = Assert.Throws<CypherSyntaxException>(() => Check(query));
        Assert.Equal(detail, error.Detail);
    }

    [Fact]
    public void An_unknown_variable_is_answered_with_the_nearest_known_one()
    {
        var error = Assert.Throws<CypherSyntaxException>(() => Check("MATCH (instance) RETURN Instance.id"));
        Assert.Equal("The variable Instance is not defined here. Did you mean instance?", error.Message);
        Assert.Equal((1, 25), (error.Line, error.Column));
    }

    private static void Check(string query) => QueryChecker.Check(CypherParser.Parse(query), query);
}
