using System.Management.Automation;
using System.Text.Json;

namespace CartographyPS.Tests.Output;

public class JsonPropertiesTests
{
    [Theory]
    [InlineData("5", 5L)]
    [InlineData("-5", -5L)]
    [InlineData("0.5", 0.5)]
    [InlineData("1e3", 1000.0)]
    [InlineData("1e400", "1e400")]
    [InlineData("-1e400", "-1e400")]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775808", "9223372036854775808")]
    [InlineData("\"a\"", "a")]
    [InlineData("[1, 1e400, 0.5, \"b\"]", "1, 1e400, 0.5, b")]
    [InlineData("null", null)]
    public void A_number_that_cannot_be_represented_stays_text(string json, object? expected)
    {
        using var document = JsonDocument.Parse(json);

        object? value = JsonProperties.Value(document.RootElement);

        Assert.Equal(expected, value is PSObject wrapped ? wrapped.BaseObject : value);
    }
}
