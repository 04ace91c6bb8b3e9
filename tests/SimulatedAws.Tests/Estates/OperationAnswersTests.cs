using System.Text.Json;
using System.Text.Json.Nodes;
using SimulatedAws.Estates;

namespace SimulatedAws.Tests.Estates;

public sealed class OperationAnswersTests
{
    [Theory]
    [InlineData("""{"A":"x"}""", "first")]
    [InlineData("""{"A":"x","B":"y"}""", "first")]
    [InlineData("""{"A":"z","B":"y"}""", "second")]
    [InlineData("""{"A":"q"}""", "any A")]
    [InlineData("""{"B":"y"}""", "else")]
    [InlineData("""{}""", "else")]
    public void The_first_matching_answer_is_returned(string input, string expected)
    {
        using var document = JsonDocument.Parse("""
            [
              { "when": { "A": "x" }, "return": { "Is": "first" } },
              { "when": { "B": "y", "A": "z" }, "return": { "Is": "second" } },
              { "when": { "A": "x" }, "return": { "Is": "never" } },
              { "when": { "A": "*" }, "return": { "Is": "any A" } },
              { "return": { "Is": "else" } },
              { "when": { "B": "y" }, "return": { "Is": "too late" } }
            ]
            """);

        var found = new OperationAnswers(document.RootElement).Find(JsonNode.Parse(input)!.AsObject());

        Assert.Equal(expected, found!.Output.GetProperty("Is").GetString());
    }

    [Fact]
    public void No_answer_is_returned_when_none_matches()
    {
        using var document = JsonDocument.Parse("""[ { "when": { "A": "x" }, "return": {} } ]""");

        Assert.Null(new OperationAnswers(document.RootElement).Find([]));
    }
}
