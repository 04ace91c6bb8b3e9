using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Tests.Conversions;

public class PythonTextTests
{
    // Expected: what str() of Python 3.11 writes.
    [Theory]
    [InlineData("""[{"Name":"coreCount","Value":"4"},{"Name":"x","Value":null}]""", "[{'Name': 'coreCount', 'Value': '4'}, {'Name': 'x', 'Value': None}]")]
    [InlineData("""[true,false,1,2.50,"é"]""", "[True, False, 1, 2.5, 'é']")]
    [InlineData("""["it's","\"it's\"","a\\b\n"]""", """["it's", '"it\'s"', 'a\\b\n']""")]
    [InlineData("""["\u0001\u00a0"]""", """['\x01\xa0']""")]
    [InlineData("""["\u00ad\u200b\u2028\u3000\ue000\ud83d\ude00\udb40\udc01"]""", """['\xad\u200b\u2028\u3000\ue000😀\U000e0001']""")]
    [InlineData("[]", "[]")]
    [InlineData("{}", "{}")]
    [InlineData("\"text\"", "text")]
    [InlineData("7", "7")]
    public void Values_are_written_as_Python_does(string json, string expected) => Assert.Equal(expected, PythonText.Of(Json.Of(json)));

    [Fact]
    public void No_value_has_no_text()
    {
        Assert.Null(PythonText.Of(Json.None));
        Assert.Null(PythonText.Of(Json.Of("null")));
    }
}
