using CartographyPS.Cypher.Tests.Graphs;
using CsCheck;

namespace CartographyPS.Cypher.Tests.Execution;

public sealed class RandomPatternTests
{
    private static readonly Gen<int> Seeds = Gen.Int[0, int.MaxValue];

    [Fact]
    public void A_plan_finds_what_trying_every_combination_finds() => Seeds.Sample(
        seed =>
        {
            var random = new Random(seed);
            var graph = RandomGraph(random);
            var pattern = new NaivePattern(random);
            var expected = pattern.Matches(graph);
            var found = graph.Rows(pattern.Query).Order(StringComparer.Ordinal);
            Assert.True(expected.SequenceEqual(found), $"{pattern.Query}: expected {string.Join(" ; ", expected)}, found {string.Join(" ; ", found)}.");
        },
        iter: 2000);

    [Fact]
    public void An_index_changes_no_result() => Seeds.Sample(
        seed =>
        {
            var random = new Random(seed);
            var graph = RandomGraph(random);
            string query = $"MATCH (a:A {{x: {random.Next(3)}}})-[r]-(b:B) WHERE b.x IN [0, {random.Next(3)}, 0] OPTIONAL MATCH (c:A {{x: b.x}}) RETURN id(a), id(r), id(c)";
            var before = graph.Rows(query).Order(StringComparer.Ordinal).ToList();
            graph.AddIndex("A", "x");
            graph.AddIndex("B", "x");
            Assert.Equal(before, graph.Rows(query).Order(StringComparer.Ordinal));
        },
        iter: 300);

    [Fact]
    public void LIMIT_is_the_start_of_the_sorted_rows() => Seeds.Sample(
        seed =>
        {
            var random = new Random(seed);
            var graph = RandomGraph(random);
            const string query = "MATCH (a)-[r]->(b) RETURN a.x AS x, id(r) AS r ORDER BY x DESC, r";
            var all = graph.Rows(query);
            int skip = random.Next(4);
            int limit = random.Next(6);
            Assert.Equal(all.Skip(skip).Take(limit), graph.Rows($"{query} SKIP {skip} LIMIT {limit}"));
        },
        iter: 300);

    [Fact]
    public void A_pattern_predicate_holds_where_an_optional_match_finds_something() => Seeds.Sample(
        seed =>
        {
            var random = new Random(seed);
            var graph = RandomGraph(random);
            string pattern = random.Next(2) == 0 ? "(n)-[:R]->(:A)" : "(n)<-[:S]-()--(:B)";
            var exists = graph.Rows($"MATCH (n) WHERE {pattern} RETURN id(n) ORDER BY id(n)");
            Assert.Equal(exists, graph.Rows($"MATCH (n) OPTIONAL MATCH p = {pattern} WITH n, count(p) AS c WHERE c > 0 RETURN id(n) ORDER BY id(n)"));
            Assert.Equal(exists, graph.Rows($"MATCH (n) WHERE COUNT {{ {pattern} }} > 0 RETURN id(n) ORDER BY id(n)"));
        },
        iter: 300);

    private static MemoryGraph RandomGraph(Random random)
    {
        var graph = new MemoryGraph();
        int nodes = random.Next(1, 6);
        for (int node = 0; node < nodes; node++)
        {
            string[][] labels = [[], ["A"], ["B"], ["A", "B"]];
            object? x = random.Next(4) is var value && value < 3 ? (long)value : null;
            graph.AddNode(labels[random.Next(4)], new Dictionary<string, object?> { ["x"] = x });
        }
        for (int edge = random.Next(0, 8); edge > 0; edge--) graph.AddEdge(random.Next(nodes), random.Next(2) == 0 ? "R" : "S", random.Next(nodes));
        return graph;
    }
}
