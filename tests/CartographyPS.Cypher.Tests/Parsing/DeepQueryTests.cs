using CartographyPS.Cypher.Tests.Graphs;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Tests.Parsing;

/// <summary>Long chains and deep nesting: what Neo4j runs is run here too, and no more ends the process by an overflow of the stack.</summary>
public class DeepQueryTests
{
    // The stack of a thread in Windows.
    private const int StackSize = 1 << 20;

    public static TheoryData<string, string, string, string> Shapes => new()
    {
        // before, each, after, for each
        { "RETURN 1", " + 1", "", "" },
        { "RETURN 1", " - 1 * 2", "", "" },
        { "RETURN 2", " ^ 1", "", "" },
        { "RETURN 'a'", " + 'a'", "", "" },
        { "RETURN true", " AND true", "", "" },
        { "RETURN false", " OR false", "", "" },
        { "RETURN true", " XOR true", "", "" },
        { "RETURN 1", " < 2", "", "" },
        { "RETURN ", "NOT ", "true", "" },
        { "RETURN ", "(", "1", ")" },
        { "RETURN ", "[", "1", "]" },
        { "RETURN ", "{a: ", "1", "}" },
        { "RETURN ", "abs(", "1", ")" },
        { "RETURN ", "CASE WHEN true THEN ", "1", " END" },
        { "RETURN [1]", "[0..]", "", "" },
        { "RETURN {a: null}", ".a", "", "" },
        { "MATCH (n:A", "|A", ") RETURN n", "" },
        { "MATCH (n:A", "&A", ") RETURN n", "" },
        { "MATCH (n:", "!", "A) RETURN n", "" },
        { "MATCH (n) WHERE n.x = 1", " OR n.x = 2", " RETURN n", "" },
        { "MATCH (n)-[:R", "|R", "]->() RETURN n", "" },
        { "RETURN 1 AS x", " UNION ALL RETURN 1 AS x", "", "" },
        { "WITH 1 AS x", " WITH x AS x", " RETURN x", "" },
        { "WITH 1 AS x", " WITH x ORDER BY x", " RETURN x", "" },
        { "MATCH (n)", " OPTIONAL MATCH (n)", " RETURN n", "" },
        { "WITH 1 AS x", " UNWIND [x] AS y WITH y AS x", " RETURN x", "" },
        { "", "CALL { ", "RETURN 1 AS x", " } RETURN x" },
        { "MATCH (n) WHERE ", "EXISTS { MATCH (n) WHERE ", "true", " } RETURN n" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_query_runs_or_is_refused(string before, string each, string after, string forEach)
    {
        foreach (int times in new[] { 50, 2500, 20_000 })
        {
            string query = before + Repeat(each, times) + after + Repeat(forEach, times);
            var error = OnSmallStack(() => Read(query));

            Assert.True(error is null or CypherSyntaxException or CypherRuntimeException, $"{times}: {error}");
            if (times == 50) Assert.Null(error);
        }
    }

    [Theory]
    [InlineData("RETURN 1", " + 1")]
    [InlineData("RETURN true", " AND true")]
    [InlineData("RETURN false", " OR false")]
    [InlineData("RETURN 1", " < 2")]
    public void Chains_that_Neo4j_runs_are_run(string before, string each) => Assert.Null(OnSmallStack(() => Read(before + Repeat(each, 2500))));

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static void Read(string query)
    {
        var graph = new MemoryGraph();
        graph.AddNode(["A"], new Dictionary<string, object?> { ["x"] = 1L });
        Assert.NotNull(CypherQuery.Parse(query).Run(graph).Rows.ToList());
    }

    private static Exception? OnSmallStack(Action action)
    {
        Exception? error = null;
        var thread = new Thread(() => error = Record.Exception(action), StackSize);
        thread.Start();
        thread.Join();
        return error;
    }
}
