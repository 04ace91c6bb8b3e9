using CartographyPS.Resources.Conversions;
using CsCheck;
using System.Text.Json;

namespace CartographyPS.Resources.Tests.Conversions;

public class JsonTextTests
{
    [Theory]
    [InlineData("""{"a":[1,2.50,true,null],"b":{}}""", """{"a": [1, 2.5, true, null], "b": {}}""")]
    [InlineData("""{"aws:PrincipalTag/équipe":"données"}""", """{"aws:PrincipalTag/\u00e9quipe": "donn\u00e9es"}""")]
    [InlineData("\"*\"", "\"*\"")]
    [InlineData("\"a\\\"b\\\\\"", "\"a\\\"b\\\\\"")]
    [InlineData("\"\\u007f\\u0001\\n\\/\"", "\"\\u007f\\u0001\\n/\"")]
    [InlineData("\"😀\"", "\"\\ud83d\\ude00\"")]
    public void Writes_as_Python_does(string json, string expected) => Assert.Equal(expected, JsonText.Python(Json.Of(json)));

    [Fact]
    public void What_it_writes_says_the_same() => Gen.String.Sample(text =>
        JsonSerializer.Deserialize<string>((string)JsonText.Python(Json.Text(text))!) == Json.Text(text).GetString());

    [Fact]
    public void Nothing_is_no_text()
    {
        Assert.Null(JsonText.Python(Json.None));
        Assert.Null(JsonText.Python(Json.Of("null")));
        Assert.Null(JsonText.PythonUnlessEmpty(Json.Of("[]")));
        Assert.Null(JsonText.PythonUnlessEmpty(Json.None));
        Assert.Equal("[1, 2]", JsonText.PythonUnlessEmpty(Json.Of("[1,2]")));
    }

    [Fact]
    public void Reads_a_member_of_a_text()
    {
        var member = JsonText.Member("a");
        Assert.Equal("1", ((JsonElement)member(Json.Text("""{"a":1}"""))!).GetRawText());
        Assert.Null(member(Json.Text("{}")));
        Assert.Null(member(Json.Text("[]")));
        Assert.Null(member(Json.None));
        Assert.Null(member(Json.Text(string.Empty)));
        Assert.ThrowsAny<JsonException>(() => member(Json.Text("{")));
    }
}
