using CartographyPS.Cypher.Tests.Graphs;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Tests.Execution;

/// <summary>Expressions on values of rows. Those of constants are computed before a query runs.</summary>
public sealed class ExpressionTests
{
    private static readonly MemoryGraph Graph = GraphSetUp.Graph("CREATE (a:A {name: 'a', n: 1})-[:R {w: 5}]->(b:B {name: 'b', n: 2})-[:R {w: 6}]->(:B {name: 'c'})");

    [Theory]
    [InlineData("[1, 2, null]", "CASE x WHEN 1 THEN 'one' WHEN 2 THEN 'two' ELSE 'other' END", "one|two|other")]
    [InlineData("[1, 2, null]", "CASE WHEN x = 1 THEN 'one' WHEN x > 1 THEN 'more' END", "one|more|null")]
    [InlineData("[null]", "CASE x WHEN null THEN 1 ELSE 2 END", "2")]
    [InlineData("[1, 25, 300, null]", "CASE x WHEN < 20 THEN 'small' WHEN >= 100 THEN 'large' WHEN IS NULL THEN 'none' ELSE 'medium' END", "small|medium|large|none")]
    [InlineData("[1, 2, null]", "CASE x WHEN IS NOT NULL THEN 'some' END", "some|some|null")]
    [InlineData("['ab', 'ba', 'c', 'd']", "CASE x WHEN STARTS WITH 'a', ENDS WITH 'a' THEN 1 WHEN 'd', =~ 'C' THEN 2 ELSE 3 END", "1|1|3|2")]
    [InlineData("[1, 2]", "CASE x + 1 WHEN = 2 THEN 'a' WHEN <> 2 THEN 'b' END", "a|b")]
    [InlineData("[1, 5]", "[is IN [5] | CASE x WHEN is THEN 'is' WHEN > 5 THEN 'more' END]", "[null]|[is]")]
    [InlineData("[1, 1.5, 'a', null]", "x IS :: INTEGER", "true|false|false|true")]
    [InlineData("[1, 1.5, 'a', null]", "x IS :: INTEGER NOT NULL | STRING NOT NULL", "true|false|true|false")]
    [InlineData("[1, 'a', null]", "x IS NOT :: INTEGER", "false|true|false")]
    [InlineData("[[1], [1, null], [1, 'a'], [], null, 1]", "x IS :: LIST<INTEGER>", "true|true|false|true|true|false")]
    [InlineData("[[1], [1, null]]", "x IS :: LIST<INTEGER NOT NULL>", "true|false")]
    [InlineData("[[1], [[1]], ['a']]", "x IS :: INTEGER LIST | LIST<LIST<INTEGER>>", "true|true|false")]
    [InlineData("[1, {a: 1}, [1, 'a'], [[1]], null]", "x IS :: PROPERTY VALUE", "true|false|true|false|true")]
    [InlineData("[1, null]", "[x IS :: ANY, x IS :: ANY VALUE NOT NULL, x IS :: NULL, x IS :: NOTHING]", "[true true false false]|[true false true false]")]
    [InlineData("[datetime('2026-01-01T00:00Z'), date('2026-01-01'), localtime('10:00')]", "[x IS :: ZONED DATETIME, x IS :: DATE, x IS :: LOCAL TIME]", "[true false false]|[false true false]|[false false true]")]
    [InlineData("[1, 'a']", "[i IN [x] WHERE i IS :: STRING | i]", "[]|[a]")]
    [InlineData("[1, 'a']", "CASE x WHEN IS :: STRING THEN 'text' WHEN IS NOT TYPED FLOAT THEN 'other' END", "other|text")]
    [InlineData("['a', 1, null]", "[x IS NORMALIZED, x IS nfd NORMALIZED, x IS NOT NFKC NORMALIZED]", "[true true false]|[null null null]|[null null null]")]
    [InlineData("['a']", "[normalize(x, NFD), normalize(x, nfkc), normalize(x)]", "[a a a]")]
    [InlineData("['  a ', 'xax']", "trim(BOTH 'x' FROM x) + trim(LEADING 'x' FROM x) + trim(TRAILING FROM x) + trim(BOTH FROM x)", "  a   a   aa|aaxxaxxax")]
    [InlineData("['xax']", "trim('x' FROM x) + trim(x)", "axax")]
    [InlineData("[' a ']", "[both IN [x] | trim(both) + trim(both + 'b')]", "[aa b]")]
    [InlineData("['a', [1, 2], {a: 1}, null]", "[i IN x WHERE i IS NOT NULL | 1]", "[1]|[1 1]|[1]|null")]
    [InlineData("['a', ['b'], null]", "any(i IN x WHERE i = 'a')", "true|false|null")]
    [InlineData("[2, [1, 2], null]", "reduce(sum = 0, i IN x | sum + i)", "2|3|null")]
    [InlineData("['a', ['b', 'c'], null]", "x[..1]", "[a]|[b]|null")]
    [InlineData("[1, 2, 3, null]", "1 < x <= 2", "false|true|false|null")]
    [InlineData("[1, 2]", "1 <= x < null", "null|null")]
    [InlineData("[2, 0]", "null < 1 < x", "null|false")]
    [InlineData("[true, false, null]", "x AND true", "true|false|null")]
    [InlineData("[true, false, null]", "x AND false", "false|false|false")]
    [InlineData("[true, false, null]", "x AND null", "null|false|null")]
    [InlineData("[true, false, null]", "x OR false", "true|false|null")]
    [InlineData("[true, false, null]", "x OR true", "true|true|true")]
    [InlineData("[true, false, null]", "x OR null", "true|null|null")]
    [InlineData("[true, false, null]", "x XOR true", "false|true|null")]
    [InlineData("[true, false, null]", "x XOR false XOR true", "false|true|null")]
    [InlineData("[true, false, null]", "NOT x", "false|true|null")]
    [InlineData("['a', 'c', null, 1]", "x IN ['a', 'b']", "true|false|null|false")]
    [InlineData("['a', 'c', 1]", "x IN ['a', null]", "true|null|null")]
    [InlineData("[1, 2]", "x IN [2, 3]", "false|true")]
    [InlineData("[[1, 2, 3], []]", "[i IN x WHERE i > 1 | i * 10]", "[20 30]|[]")]
    [InlineData("[[1, 2, 3], null]", "[i IN x WHERE i <> 2]", "[1 3]|null")]
    [InlineData("[[1, null, 3]]", "[i IN x | i + 1]", "[2 null 4]")]
    [InlineData("[[1, 2], [2, 3], [], [null, 1], [null, 3], null]", "any(i IN x WHERE i < 2)", "true|false|false|true|null|null")]
    [InlineData("[[1, 1], [1, 3], [], [null, 1], [null, 3], null]", "all(i IN x WHERE i < 2)", "true|false|true|null|false|null")]
    [InlineData("[[3, 3], [1, 3], [], [null, 1], [null, 3], null]", "none(i IN x WHERE i < 2)", "true|false|true|false|null|null")]
    [InlineData("[[1, 3], [1, 1], [], [3], [null, 1], [1, null, 1], null]", "single(i IN x WHERE i < 2)", "true|false|false|false|null|false|null")]
    [InlineData("[[1, 2, 3], [], null]", "reduce(sum = 0, i IN x | sum + i)", "6|0|null")]
    [InlineData("[[1, 2, 3, 4]]", "x[1..3]", "[2 3]")]
    [InlineData("[[1, 2, 3, 4]]", "x[..2]", "[1 2]")]
    [InlineData("[[1, 2, 3, 4]]", "x[2..]", "[3 4]")]
    [InlineData("[[1, 2, 3, 4]]", "x[-1..]", "[4]")]
    [InlineData("[[1, 2], null]", "x[1]", "2|null")]
    [InlineData("[1, 2]", "{a: x, b: [x, x + 1]}.b", "[1 2]|[2 3]")]
    [InlineData("[{a: 1, b: 2}, null]", "[v IN [x {.a, c: 3}] | [v.a, v.b, v.c]]", "[[1 null 3]]|[[null null null]]")]
    [InlineData("[{a: 1, b: 2}]", "[v IN [x {.*, b: 3}] | [v.a, v.b]]", "[[1 3]]")]
    [InlineData("[10]", "x - 3 - 2", "5")]
    [InlineData("[10]", "x / 3 * 2 % 4", "2")]
    [InlineData("['a']", "x + 'b' + 1 + [2][0]", "ab12")]
    [InlineData("[2]", "-x + 2 ^ 3 ^ 2", "62.0")]
    [InlineData("['text']", "x STARTS WITH 'te' AND x ENDS WITH 'xt' AND x CONTAINS 'ex' AND x =~ 't.*'", "true")]
    [InlineData("[1, null]", "x IS NULL", "false|true")]
    [InlineData("[1, null]", "x IS NOT NULL", "true|false")]
    public void The_values_are(string values, string expression, string expected) =>
        Assert.Equal(expected, string.Join("|", Graph.Rows($"UNWIND {values} AS x RETURN {expression} AS value")));

    [Theory]
    [InlineData("MATCH (n) RETURN n:A AS value ORDER BY n.name", "true|false|false")]
    [InlineData("MATCH (n:A)-[r]->() RETURN r:R AS value", "true")]
    [InlineData("MATCH (n) RETURN EXISTS { (n)-->() } AS value ORDER BY n.name", "true|true|false")]
    [InlineData("MATCH (n) RETURN COUNT { (n)--() } AS value ORDER BY n.name", "1|2|1")]
    [InlineData("MATCH (n) RETURN [(n)-->(m) | m.name] AS value ORDER BY n.name", "[b]|[c]|[]")]
    [InlineData("MATCH (n:A) WITH n {.*} AS m RETURN [m.n, m.name] AS value", "[1 a]")]
    [InlineData("MATCH (:A)-[r]->() WITH r {.w, x: 1} AS m RETURN [m.w, m.x] AS value", "[5 1]")]
    [InlineData("MATCH (a)-[r]-(b)-[s]-(c) RETURN a.name + c.name AS value ORDER BY value", "ac|ca")]
    [InlineData("MATCH (a:A)-[r*1..2]-(b)-[s]-(c) RETURN c.name AS value ORDER BY value", "c")]
    [InlineData("MATCH (a:A)-[r]-(b)-[s*1..2]-(c) RETURN c.name AS value ORDER BY value", "c")]
    [InlineData("MATCH (n) WITH n ORDER BY n.name SKIP 1 LIMIT 1 RETURN n.name AS value", "b")]
    [InlineData("MATCH (n) WITH n ORDER BY n.name SKIP toInteger('1') LIMIT toInteger('5') RETURN n.name AS value", "b|c")]
    public void The_values_in_a_graph_are(string query, string expected) => Assert.Equal(expected, string.Join("|", Graph.Rows(query)));

    [Theory]
    [InlineData("['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']")]
    [InlineData("['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', null]")]
    [InlineData("['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 1]")]
    [InlineData("[1, 2, 3, 4, 5, 6, 7, 8, ['a']]")]
    [InlineData("['a', 'b']")]
    [InlineData("[]")]
    public void A_parameter_contains_what_the_same_list_in_the_query_contains(string list)
    {
        var parameters = new Dictionary<string, object?> { ["list"] = CypherQuery.Parse($"RETURN {list} AS list").Run(Graph).Rows.Single()[0] };

        Assert.Equal(
            Graph.Rows($"UNWIND ['a', 'z', null, 1, 1.0, ['a'], [null]] AS x RETURN x IN {list} AS found"),
            Graph.Rows("UNWIND ['a', 'z', null, 1, 1.0, ['a'], [null]] AS x RETURN x IN $list AS found", parameters: parameters));
    }

    [Theory]
    [InlineData("UNWIND null AS x RETURN x", "")]
    [InlineData("UNWIND [] AS x RETURN x", "")]
    [InlineData("UNWIND [null] AS x RETURN x", "null")]
    [InlineData("UNWIND 'abc' AS x RETURN x", "abc")]
    [InlineData("UNWIND [[1, 2], [], null, 3] AS x UNWIND x AS y RETURN y", "1|2|3")]
    [InlineData("MATCH (n) UNWIND n.missing AS x RETURN x", "")]
    public void Items_of_a_list_are_rows_and_null_is_none(string query, string expected) => Assert.Equal(expected, string.Join("|", Graph.Rows(query)));

    [Theory]
    [InlineData("WITH 1 AS a WHERE any(x IN [1, 2] WHERE x = a) RETURN a", "1")]
    [InlineData("WITH 'b' AS a, count(*) AS n ORDER BY {k: 'b'}.k, ['b'] RETURN a + n", "b1")]
    [InlineData("UNWIND [true, false, null] AS x WITH x WHERE x RETURN x", "true")]
    [InlineData("UNWIND [1, 2, null] AS x WITH x WHERE coalesce(x > 1, true) RETURN x", "2|null")]
    [InlineData("MATCH (n) WHERE n.missing RETURN n.name AS value", "")]
    public void A_condition_may_be_any_value_that_is_true_or_not(string query, string expected) => Assert.Equal(expected, string.Join("|", Graph.Rows(query)));

    [Theory]
    [InlineData("UNWIND [1, {a: 1}] AS x RETURN x {.*} AS value", "a node, a relationship or a map")]
    [InlineData("UNWIND [1] AS x RETURN x LIMIT toInteger('-1')", "LIMIT needs an integer of 0 or more, not -1")]
    [InlineData("UNWIND [1] AS x RETURN x SKIP coalesce(null, 1.5)", "SKIP needs an integer, not a float")]
    [InlineData("UNWIND [1] AS x RETURN x:A AS value", "a node or a relationship")]
    [InlineData("MATCH (n) WHERE n.name RETURN n", "boolean")]
    [InlineData("UNWIND ['90 days'] AS x RETURN duration(x)", "is not a duration in ISO 8601, such as P90D")]
    [InlineData("UNWIND ['yesterday'] AS x RETURN date(x)", "is not a date in ISO 8601, such as 2026-01-31.")]
    [InlineData("UNWIND ['('] AS x RETURN 'a' =~ x", "'(' is not a regular expression: Not enough )'s.")]
    [InlineData("UNWIND ['*a'] AS x RETURN 'a' =~ x", "'*a' is not a regular expression: Quantifier '*' following nothing.")]
    public void A_value_of_another_type_is_an_error_that_names_both(string query, string message) =>
        Assert.Contains(message, Assert.Throws<CypherRuntimeException>(() => Graph.Rows(query)).Message, StringComparison.OrdinalIgnoreCase);
}
