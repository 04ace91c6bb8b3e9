using System.Collections;
using System.Management.Automation;
using CartographyPS.Neo4j;

namespace CartographyPS.Tests.Neo4j;

public sealed class CypherParametersTests
{
    [Fact]
    public void Names_go_with_or_without_the_dollar() =>
        Assert.Equal(["a", "b"], CypherParameters.Of(new Hashtable { ["$a"] = 1, ["b"] = 2 }).Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Values_lose_what_PowerShell_wraps_them_in()
    {
        var nested = new PSObject(new object?[] { PSObject.AsPSObject("text"), PSObject.AsPSObject(1), null, PSObject.AsPSObject(new Hashtable { ["k"] = PSObject.AsPSObject(true) }) });

        var value = Assert.IsType<List<object?>>(Of(nested));

        Assert.Equal(["text", 1, null], value[..3]);
        Assert.Equal(true, Assert.IsType<Dictionary<string, object?>>(value[3])["k"]);
    }

    [Fact]
    public void Objects_are_maps()
    {
        var custom = new PSObject();
        custom.Properties.Add(new PSNoteProperty("id", "i-1"));
        custom.Properties.Add(new PSNoteProperty("tags", new[] { "a", "b" }));

        var map = Assert.IsType<Dictionary<string, object?>>(Of(custom));

        Assert.Equal("i-1", map["id"]);
        Assert.Equal(["a", "b"], Assert.IsType<List<object?>>(map["tags"]));
    }

    [Fact]
    public void A_value_without_a_Cypher_type_becomes_the_nearest_one()
    {
        var id = Guid.NewGuid();

        Assert.Equal(1.5, Of(1.5m));
        Assert.Equal(id.ToString(), Of(id));
        Assert.Equal("Monday", Of(DayOfWeek.Monday));
        Assert.Equal("https://a.example/", Of(new Uri("https://a.example/")));
        Assert.Equal("1.2", Of(new Version(1, 2)));
    }

    [Fact]
    public void Bytes_and_times_stay()
    {
        byte[] bytes = [1, 2];
        var time = DateTime.UtcNow;

        Assert.Same(bytes, Of(bytes));
        Assert.Equal(time, Of(new PSObject(time)));
        Assert.Equal(TimeSpan.FromHours(1), Of(TimeSpan.FromHours(1)));
    }

    private static object? Of(object? value) => CypherParameters.Of(new Hashtable { ["x"] = value })["x"];
}
