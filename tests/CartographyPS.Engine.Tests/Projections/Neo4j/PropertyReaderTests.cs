using System.Text;
using CartographyPS.Engine.Projections.Neo4j;
using CartographyPS.Engine.Tests.Ledger;
using CsCheck;

namespace CartographyPS.Engine.Tests.Projections.Neo4j;

public sealed class PropertyReaderTests
{
    [Theory]
    [InlineData("9223372036854775807", 9223372036854775807L)]
    [InlineData("-9223372036854775808", -9223372036854775808L)]
    [InlineData("9223372036854775808", "9223372036854775808")]
    [InlineData("18446744073709551616", "18446744073709551616")]
    [InlineData("1.5", 1.5)]
    [InlineData("1e300", 1e300)]
    [InlineData("1e400", "1e400")]
    [InlineData("-1e400", "-1e400")]
    [InlineData("true", true)]
    [InlineData("\"a\\u00fc\\n\"", "aü\n")]
    [InlineData("\"\\ud83d\\ude00\"", "\U0001F600")]
    [InlineData("\"a\\ud83d\"", "a\uFFFD")]
    [InlineData("\"\\ude00\\ud83db\"", "\uFFFD\uFFFDb")]
    [InlineData("{\"a\":[1]}", "{\"a\":[1]}")]
    public void A_value_is_converted_without_loss(string json, object expected) => Assert.Equal(expected, Read(json));

    [Theory]
    [InlineData("[]", new object[0])]
    [InlineData("[1,2]", new object[] { 1L, 2L })]
    [InlineData("[1,2.5]", new object[] { 1.0, 2.5 })]
    [InlineData("[1,18446744073709551616]", new object[] { "1", "18446744073709551616" })]
    [InlineData("[true,false]", new object[] { true, false })]
    [InlineData("[true,1]", new object[] { "true", "1" })]
    [InlineData("[\"a\",1,null,[2],{\"b\":3}]", new object[] { "a", "1", "[2]", "{\"b\":3}" })]
    [InlineData("[\"\\ud800\",\"b\"]", new object[] { "\uFFFD", "b" })]
    public void A_list_has_values_of_one_type(string json, object[] expected) => Assert.Equal(expected, Read(json));

    [Fact]
    public void Every_text_round_trips() => Gen.String.Sample(text =>
    {
        string json = System.Text.Json.JsonSerializer.Serialize(text);
        string whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        Assert.Equal(whole, Read(json));
    });

    private static object? Read(string json) =>
        new PropertyReader(TestLedger.SmallModel).Read("Instance", Encoding.UTF8.GetBytes($"{{\"value\":{json}}}"), 0)["value"];
}
