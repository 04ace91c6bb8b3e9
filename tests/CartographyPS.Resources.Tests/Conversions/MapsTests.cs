using System.Text.Json;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Tests.Conversions;

public class MapsTests
{
    [Fact]
    public void A_map_has_entries_and_values()
    {
        var map = Json.Of("""{"b":{"c":1},"a":"x"}""");
        Assert.Equal(["""{"Key":"b","Value":{"c":1}}""", """{"Key":"a","Value":"x"}"""], Json.Lines(Maps.Entries(map)));
        Assert.Equal(["""{"c":1}""", "\"x\""], Json.Lines((IEnumerable<JsonElement>)Maps.Values(map)));
    }

    [Fact]
    public void Without_a_map_there_are_none()
    {
        Assert.Empty(Maps.Entries(Json.None));
        Assert.Empty((IEnumerable<JsonElement>)Maps.Values(Json.None));
        Assert.Empty(Maps.Entries(Json.Text("text")));
    }
}
