using System.Text.Json;
using System.Text.Json.Nodes;
using SimulatedAws.Estates;

namespace SimulatedAws.Tests.Estates;

public sealed class SubsetMatchTests
{
    [Theory]
    [InlineData("""{"A":"x"}""", """{"A":"x","B":"y"}""", true)]
    [InlineData("""{"A":"x"}""", """{"B":"y"}""", false)]
    [InlineData("""{"A":"x"}""", """{"A":"X"}""", false)]
    [InlineData("""{"A":"*"}""", """{"A":"anything"}""", true)]
    [InlineData("""{"A":"*"}""", """{"A":[1]}""", true)]
    [InlineData("""{"A":"*"}""", """{}""", false)]
    [InlineData("""{"A":5}""", """{"A":5}""", true)]
    [InlineData("""{"A":5}""", """{"A":"5"}""", false)]
    [InlineData("""{"A":true}""", """{"A":true}""", true)]
    [InlineData("""{"A":true}""", """{"A":false}""", false)]
    [InlineData("""{"A":["x","y"]}""", """{"A":["y","x"]}""", true)]
    [InlineData("""{"A":["x","y"]}""", """{"A":["x"]}""", false)]
    [InlineData("""{"A":["x"]}""", """{"A":["x","y"]}""", false)]
    [InlineData("""{"Filters":[{"Name":"vpc-id","Values":["v"]}]}""", """{"Filters":[{"Name":"vpc-id","Values":["v"]}]}""", true)]
    [InlineData("""{"Filters":[{"Name":"vpc-id","Values":["v"]}]}""", """{"Filters":[{"Name":"vpc-id","Values":["w"]}]}""", false)]
    [InlineData("""{"A":{"B":"x"}}""", """{"A":{"B":"x","C":"y"}}""", true)]
    [InlineData("""{"A":{"B":"x"}}""", """{"A":"x"}""", false)]
    public void A_request_matches_by_its_members(string wanted, string given, bool expected)
    {
        using var document = JsonDocument.Parse(wanted);

        Assert.Equal(expected, SubsetMatch.Matches(document.RootElement, JsonNode.Parse(given)));
    }
}
