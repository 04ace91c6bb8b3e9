using CartographyPS.Cypher.Parsing;
using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Tests.Parsing;

public sealed class CypherParserTests
{
    [Theory]
    [InlineData("MATCH (n) RETURN n")]
    [InlineData("match (i:EC2Instance {exposed_internet: true})--(s:EC2SecurityGroup) where i.publicipaddress is not null return i.id, s.id order by i.id desc skip 5 limit 10;")]
    [InlineData("MATCH p = (a:AWSAccount)-[:RESOURCE*1..3]->(r) WHERE any(x IN nodes(p) WHERE x:S3Bucket) RETURN p")]
    [InlineData("MATCH (r:AWSRole)<-[t:TRUSTS_AWS_PRINCIPAL|STS_ASSUMEROLE_ALLOW]-(p) WHERE p.arn CONTAINS ':root' AND NOT (r)--(:AWSAccount {inscope: true}) RETURN r.arn AS role, collect(DISTINCT p.arn) AS principals")]
    [InlineData("MATCH (n) WHERE n.name =~ '(?i)prod.*' OR n.tags IN ['a', \"b\"] RETURN CASE WHEN n.x > 1 THEN 'big' ELSE 'small' END AS size, count(*)")]
    [InlineData("MATCH (n) WHERE EXISTS { (n)-->(:AWSPolicy) } AND COUNT { MATCH (n)--(m) RETURN m } > 2 RETURN COLLECT { MATCH (n)--(m) RETURN m.id }")]
    [InlineData("CALL { WITH 1 AS x RETURN x UNION RETURN 2 AS x } RETURN x")]
    [InlineData("MATCH (a) CALL (a) { MATCH (a)--(b) RETURN count(b) AS c } RETURN a, c")]
    [InlineData("CALL db.labels() YIELD label AS name WHERE name STARTS WITH 'AWS' RETURN name")]
    [InlineData("MATCH (n:A|B&!C) RETURN n {.name, .*, size: 1, other}")]
    [InlineData("MATCH (n:A:B)-[r:X {a: 1} ]->() RETURN [x IN n.list WHERE x:Y | x.z], [(n)-->(m) WHERE m.a | m.b], n.list[0], n.list[1..], n.list[..-1]")]
    [InlineData("RETURN reduce(sum = 0, x IN range(1, 3) | sum + x), all(x IN [] WHERE x), date.truncate('month', date()), 0x1F, 0o17, 1_000, .5, 1e-3, -9223372036854775808")]
    [InlineData("MATCH p = shortestPath((a)-[*..15]-(b)) RETURN length(p)")]
    [InlineData("MATCH (a), (b) WHERE shortestPath((a)-[*]-(b)) IS NOT NULL RETURN 1")]
    [InlineData("PROFILE MATCH (n) USING INDEX n:Label(id) WHERE n.id = $id RETURN *")]
    [InlineData("MATCH (n) WHERE (n)-[:A]->() OR (n)<-[:B]-() XOR (n)--() RETURN (n.a) - (n.b), (n.a)<-(n.b)")]
    [InlineData("/* all */ MATCH (`odd name`:`odd label`) // comment\n RETURN `odd name`.`odd key`")]
    [InlineData("UNWIND $rows AS row WITH row, row.a AS a WHERE a <> 1 RETURN DISTINCT row, a UNION ALL RETURN 1 AS row, 2 AS a")]
    [InlineData("MATCH (match)-[return:RETURN]->(end {limit: 1}) RETURN match, end.order")]
    [InlineData("MATCH (n WHERE n.a = 1)-[r WHERE r.b = 2]->(m IS Label) RETURN n")]
    [InlineData("RETURN 1 < 2 <= 3 = true AS chain, NOT NOT NOT true, - -1, 2 ^ -1, 'it\\'s \\u00e9' + \"x\" || 'y'")]
    public void What_people_write_is_parsed(string query) => Assert.NotNull(CypherParser.Parse(query));

    [Theory]
    [InlineData("MATCH (n RETURN n", 1, 10, "':', '{', WHERE or ')' of a node is expected")]
    [InlineData("MATCH (n)\nRETRUN n", 2, 1, "A clause such as MATCH, WITH or RETURN, or the end of the query is expected, but 'RETRUN' follows")]
    [InlineData("MATCH (n) RETURN", 1, 17, "An expression is expected, but the end of the query follows")]
    [InlineData("RETURN 'abc", 1, 8, "A text is not closed")]
    [InlineData("RETURN [1, 2", 1, 13, "',' or ']' of a list is expected")]
    [InlineData("MATCH (a)-[r:X->(b) RETURN a", 1, 15, "WHERE or ']' of a relationship is expected")]
    [InlineData("RETURN CASE 1 END", 1, 15, "WHEN is expected")]
    [InlineData("RETURN 1 +", 1, 11, "An expression is expected")]
    [InlineData("", 1, 1, "A clause such as MATCH, UNWIND, WITH or RETURN is expected")]
    [InlineData("RETURN 1 /* open", 1, 10, "A comment is not closed")]
    [InlineData("MATCH ((a)-->(b)){2} RETURN a", 1, 7, "Quantified path patterns are not supported")]
    [InlineData("MATCH p = ALL (a)-->(b) RETURN p", 1, 11, "Path selectors are not supported")]
    [InlineData("MTACH (n) RETURN n", 1, 1, "but 'MTACH' follows. Is MATCH meant?")]
    [InlineData("MATCH (n) WEHRE n.a = 1 RETURN n", 1, 11, "Is WHERE meant?")]
    [InlineData("MATCH (n) RETURN n.a AS first name", 1, 31, "but 'name' follows.")]
    [InlineData("MATCH (n) WHERE n.a LIKE 'x%' RETURN n", 1, 21, "CONTAINS, STARTS WITH, ENDS WITH or =~")]
    [InlineData("MATCH (n) WHERE n.a NOT IN [1] RETURN n", 1, 21, "NOT stands before the whole comparison")]
    [InlineData("MATCH (n) WHERE n.a != 1 RETURN n", 1, 21, "Unequal is <>.")]
    [InlineData("MATCH (n) WHERE n.a == 1 RETURN n", 1, 22, "Equal is a single =.")]
    [InlineData("MATCH (n) WHERE n.a && n.b RETURN n", 1, 21, "Both is AND.")]
    [InlineData("MATCH (n) WHERE !n.a RETURN n", 1, 17, "Negation is NOT.")]
    [InlineData("MATCH (n) WHERE n.a IN ('a', 'b') RETURN n", 1, 28, "A list stands in brackets")]
    [InlineData("MATCH (n) WHERE n.a = {name} RETURN n", 1, 28, "A parameter is written $name.")]
    [InlineData("MATCH (n) WHERE n.a = “x” RETURN n", 1, 23, "straight quotes")]
    [InlineData("MATCH (n) RETURN n.a, count(*) GROUP BY n.a", 1, 32, "leave GROUP BY out")]
    [InlineData("MATCH (n) RETURN n.a AS a, count(*) HAVING count(*) > 1", 1, 37, "stands behind WITH")]
    [InlineData("MATCH (n) RETURN n WHERE n.a = 1", 1, 20, "WHERE stands behind MATCH, WITH or YIELD.")]
    [InlineData("MATCH (n) WHERE n.a STARTSWITH 'x' RETURN n", 1, 21, "STARTS WITH is meant?")]
    [InlineData("MATCH (n) WHERE n.a CONTAIN 'x' RETURN n", 1, 21, "CONTAINS is meant?")]
    [InlineData("MATCH (n) RETURN n.a n.b", 1, 22, "Is a comma or AND missing before it?")]
    [InlineData("MATCH (n) RETURN n LIMIT 1 SKIP 1", 1, 28, "in this order, each once")]
    [InlineData("MATCH (n) RETURN n ORDER n.a", 1, 20, "ORDER BY is meant?")]
    [InlineData("SELECT * FROM nodes", 1, 1, "takes without -Cypher")]
    [InlineData("SHOW INDEXES", 1, 1, "CALL db.labels()")]
    [InlineData("USE neo4j MATCH (n) RETURN n", 1, 1, "leave USE out")]
    [InlineData("MATCH (n) FINISH", 1, 11, "End with RETURN")]
    [InlineData("MATCH (n) RETURN n; MATCH (m) RETURN m", 1, 21, "Run one query at a time")]
    [InlineData("RETURN filter(x IN [1] WHERE x > 0)", 1, 24, "filtered and mapped in brackets")]
    [InlineData("RETURN extract(x IN [1] | x)", 1, 25, "filtered and mapped in brackets")]
    [InlineData("RETURN 010", 1, 8, "Octal numbers are written 0o17")]
    [InlineData("RETURN 1 IS :: NUMBER", 1, 16, "A type such as STRING, INTEGER")]
    [InlineData("RETURN 1 IS :: LIST", 1, 20, "'<' is expected")]
    [InlineData("RETURN 'a' IS Label", 1, 15, "NULL, NOT NULL, :: or a label is expected")]
    [InlineData("MATCH (n:$($label)) RETURN n", 1, 10, "$label IN labels(n)")]
    public void An_error_names_the_place_and_what_was_expected(string query, int line, int column, string message)
    {
        var error = Assert.Throws<CypherSyntaxException>(() => CypherParser.Parse(query));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.Equal(query.Split('\n')[line - 1].Insert(column - 1, ">>>"), error.Place);
    }

    [Theory]
    [InlineData("MATCH (a)-->(b) RETURN a", "MATCH (a)—->(b) RETURN a")]
    [InlineData("MATCH (a)--(b) RETURN a", "MATCH (a)——(b) RETURN a")]
    [InlineData("MATCH (a)-[:R]->(b) RETURN a", "MATCH (a)–[:R]–>(b) RETURN a")]
    [InlineData("MATCH (a)<-[:R]-(b) RETURN a", "MATCH (a)〈−[:R]－(b) RETURN a")]
    [InlineData("MATCH (a)-[:R]->(b) RETURN a", "MATCH (a)-[:R]-⟩(b) RETURN a")]
    [InlineData("MATCH (a) WHERE (a)-->() RETURN a", "MATCH (a) WHERE (a)–—＞() RETURN a")]
    public void Arrows_may_be_made_of_other_dashes_and_brackets(string plain, string query) =>
        Assert.Equal(CypherParser.Parse(plain), CypherParser.Parse(query));

    [Theory]
    [InlineData("MATCH (n) WITH * ORDER BY n.a SKIP 1 LIMIT 2 RETURN n", "MATCH (n) ORDER BY n.a SKIP 1 LIMIT 2 RETURN n")]
    [InlineData("MATCH (n) WITH * LIMIT 2 WITH * ORDER BY n.a RETURN n", "MATCH (n) LIMIT 2 ORDER BY n.a RETURN n")]
    [InlineData("WITH 1 AS a LIMIT 3 WITH * ORDER BY a RETURN a", "WITH 1 AS a LIMIT 3 ORDER BY a RETURN a")]
    [InlineData("MATCH (n) WITH * SKIP 2 RETURN n", "MATCH (n) OFFSET 2 RETURN n")]
    [InlineData("MATCH (n) WHERE n.a IS :: INTEGER | LIST<STRING> NOT NULL RETURN n", "MATCH (n) WHERE n.a IS TYPED int | ARRAY<VARCHAR>! RETURN n")]
    [InlineData("MATCH (n) WHERE n:A|B RETURN n IS NULL", "MATCH (n) WHERE n IS A|B RETURN n IS NULL")]
    public void Shorter_forms_mean_the_same(string longer, string shorter) => Assert.Equal(CypherParser.Parse(longer), CypherParser.Parse(shorter));

    [Theory]
    [InlineData("CREATE (n) RETURN n", "CREATE")]
    [InlineData("MATCH (n) DETACH DELETE n", "DETACH")]
    [InlineData("MATCH (n) SET n.a = 1", "SET")]
    [InlineData("merge (n)", "MERGE")]
    [InlineData("MATCH (n) REMOVE n:Label", "REMOVE")]
    [InlineData("MATCH (n) FOREACH (x IN [1] | SET n.a = x)", "FOREACH")]
    [InlineData("LOAD CSV FROM 'file:///x' AS line RETURN line", "LOAD")]
    [InlineData("DROP INDEX x", "DROP")]
    [InlineData("CALL { CREATE (n) } IN TRANSACTIONS", "CREATE")]
    public void What_writes_is_refused_by_name(string query, string clause)
    {
        var error = Assert.Throws<CypherSyntaxException>(() => CypherParser.Parse(query));
        Assert.StartsWith(clause + " writes", error.Message, StringComparison.Ordinal);
        Assert.Contains("Neo4j", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RETURN 9223372036854775808", "IntegerOverflow")]
    [InlineData("RETURN 0x8000000000000000", "IntegerOverflow")]
    [InlineData("RETURN -9223372036854775809", "IntegerOverflow")]
    [InlineData("RETURN 0xZZ", "InvalidNumberLiteral")]
    [InlineData("RETURN 0x", "InvalidNumberLiteral")]
    [InlineData("RETURN 12a", "InvalidNumberLiteral")]
    [InlineData("RETURN 1.5e999", "FloatingPointOverflow")]
    [InlineData("RETURN '\\u12G4'", "InvalidUnicodeLiteral")]
    [InlineData("RETURN 42 — 41", "InvalidUnicodeCharacter")]
    [InlineData("RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a", "InvalidClauseComposition")]
    [InlineData("MATCH (n $param) RETURN n", "InvalidParameterUse")]
    public void Errors_have_openCyphers_names(string query, string detail) => Assert.Equal(detail, Assert.Throws<CypherSyntaxException>(() => CypherParser.Parse(query)).Detail);

    [Theory]
    [InlineData("1 + 2 * 3 ^ 2", "1 + (2 * (3 ^ 2))")]
    [InlineData("2 ^ 3 ^ 2", "(2 ^ 3) ^ 2")]
    [InlineData("-2 ^ 2", "(-2) ^ 2")]
    [InlineData("a OR b AND NOT c XOR d", "a OR ((b AND (NOT c)) XOR d)")]
    [InlineData("NOT a = b", "NOT (a = b)")]
    [InlineData("a + b IN c", "(a + b) IN c")]
    [InlineData("a = b IS NULL", "a = (b IS NULL)")]
    [InlineData("a.b[0].c", "((a.b)[0]).c")]
    [InlineData("-a.b", "-(a.b)")]
    [InlineData("a STARTS WITH b + c", "a STARTS WITH (b + c)")]
    public void Operators_bind_in_openCyphers_order(string expression, string parenthesised) =>
        Assert.Equal(Expression(parenthesised), Expression(expression));

    [Fact]
    public void A_column_is_called_as_the_query_writes_it()
    {
        var projection = Assert.IsType<ReturnClause>(Clauses("RETURN  n . name ,count( * ), x AS y").Single()).Projection;
        Assert.Equal(["n . name", "count( * )", "y"], projection.Items.Select(item => item.Name));
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    [InlineData("-", "")]
    [InlineData("size(", ")")]
    [InlineData("CASE WHEN ", " THEN 1 END")]
    [InlineData("EXISTS { RETURN ", " }")]
    public void Nesting_is_bounded(string open, string close)
    {
        string Nested(int depth) => "RETURN " + string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));

        Assert.NotNull(CypherParser.Parse(Nested(40)));
        Assert.Contains("nested more than", Assert.Throws<CypherSyntaxException>(() => CypherParser.Parse(Nested(100_000))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("n.a = 1", " OR ")]
    [InlineData("n.a = 1", " AND ")]
    [InlineData("1", ", ")]
    public void Long_lists_of_terms_are_not_nested(string term, string joined) =>
        Assert.NotNull(CypherParser.Parse("MATCH (n) RETURN " + string.Join(joined, Enumerable.Repeat(term, 10_000))));

    [Fact]
    public void Thousands_of_negations_are_no_nesting() =>
        Assert.Equal(Expression("NOT NOT true"), Expression(string.Concat(Enumerable.Repeat("NOT ", 10_000)) + "true"));

    private static Expression Expression(string text) => Assert.IsType<ReturnClause>(Clauses("RETURN " + text).Single()).Projection.Items[0].Expression;

    private static SyntaxList<Clause> Clauses(string query) => Assert.Single(CypherParser.Parse(query).Query.Branches).Clauses;
}
