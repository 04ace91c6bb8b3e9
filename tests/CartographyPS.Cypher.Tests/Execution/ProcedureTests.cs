using CartographyPS.Cypher.Execution;
using CartographyPS.Cypher.Tests.Graphs;
using CartographyPS.Cypher.Tests.Values;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Tests.Execution;

public sealed class ProcedureTests
{
    private static readonly MemoryGraph Graph = GraphSetUp.Graph("CREATE (:B {x: 1, y: 'a'}), (:B {x: 'b'}), (:A:B {x: 1}), ()-[:T]->(:A)-[:S]->()");

    [Theory]
    [InlineData("db.labels()", "A|B")]
    [InlineData("db.relationshipTypes()", "S|T")]
    [InlineData("db.propertyKeys()", "x|y")]
    public void Names_are_sorted(string call, string expected) => Assert.Equal(expected, string.Join("|", Graph.Rows($"CALL {call}")));

    [Fact]
    public void The_schema_lists_the_properties_of_each_kind_of_nodes() => Assert.Equal(
        [
            ", [], null, null, false",
            ":`A`, [A], null, null, false",
            ":`A`:`B`, [A B], x, [integer], true",
            ":`B`, [B], x, [integer text], true",
            ":`B`, [B], y, [text], false",
        ],
        Graph.Rows("CALL db.schema.nodeTypeProperties()"));

    [Theory]
    [InlineData("STRING", "'a'", "'a'")]
    [InlineData("STRING", "1", null)]
    [InlineData("STRING", "null", null)]
    [InlineData("STRING?", "null", "null")]
    [InlineData("STRING?", "true", null)]
    [InlineData("INTEGER", "1", "1")]
    [InlineData("INTEGER", "1.5", null)]
    [InlineData("FLOAT", "1.5", "1.5")]
    [InlineData("FLOAT", "1", "1.0")]
    [InlineData("FLOAT", "'1'", null)]
    [InlineData("NUMBER", "1", "1")]
    [InlineData("BOOLEAN", "true", "true")]
    [InlineData("BOOLEAN", "1", null)]
    [InlineData("ANY", "null", "null")]
    [InlineData("ANY", "[1]", "[1]")]
    [InlineData("LIST", "null", null)]
    public void An_argument_is_of_its_parameters_type(string type, string argument, string? expected)
    {
        var procedure = new CypherProcedure("test.same", [new("given", type)], [new("value", "ANY?")], (_, values) => [[values[0]]]);
        var options = new CypherOptions { Procedures = [procedure] };
        foreach (string call in new[] { $"CALL test.same({argument}) YIELD value RETURN value", $"UNWIND [{argument}, {argument}] AS x CALL test.same(x) YIELD value RETURN value LIMIT 1" })
        {
            if (expected is null) Assert.Equal("InvalidArgumentType", DetailOf(Record.Exception(() => Graph.Rows(call, options))));
            else Assert.Equal(expected, Evaluation.Show(CypherQuery.Parse(call).Run(Graph, options: options).Rows.Single()[0]));
        }
    }

    [Fact]
    public void A_procedure_without_columns_passes_each_row_on()
    {
        int calls = 0;
        var procedure = new CypherProcedure("test.nothing", [], [], (_, _) =>
        {
            calls++;
            return [];
        });
        var options = new CypherOptions { Procedures = [procedure] };

        Assert.Equal(["1", "2"], Graph.Rows("UNWIND [1, 2] AS x CALL test.nothing() RETURN x", options));
        Assert.Empty(Graph.Rows("CALL test.nothing()", options));
        Assert.Equal(3, calls);
    }

    private static string? DetailOf(Exception? fault) => fault switch
    {
        CypherRuntimeException error => error.Detail,
        CypherSyntaxException error => error.Detail,
        _ => null,
    };
}
