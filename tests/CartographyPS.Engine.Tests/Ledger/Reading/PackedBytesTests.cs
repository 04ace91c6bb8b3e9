using System.Text;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Reading;

namespace CartographyPS.Engine.Tests.Ledger.Reading;

public sealed class PackedBytesTests
{
    [Fact]
    public void The_id_comes_before_the_members_in_the_order_of_their_names()
    {
        var packed = Pack("i-1", """{"a":"x","b":[1,2],"c":{"a":true},"d":null}""", "d", "c", "absent", "a");

        Assert.Equal(["i-1", "null", """{"a":true}""", "", "\"x\""], Enumerable.Range(0, 5).Select(at => Encoding.UTF8.GetString(packed[at])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    public void Nothing_but_the_id_is_found_in_an_empty_object(string json)
    {
        var packed = Pack("ü", json, "a");

        Assert.Equal(["ü", ""], Enumerable.Range(0, 2).Select(at => Encoding.UTF8.GetString(packed[at])));
    }

    [Fact]
    public void An_id_can_stand_alone() => Assert.Equal("i", Encoding.UTF8.GetString(Pack("i", """{"a":1}""")[0]));

    private static PackedBytes Pack(string id, string json, params string[] names) =>
        new(Encoding.UTF8.GetBytes(id), Encoding.UTF8.GetBytes(json), Array.ConvertAll(names, StoredJson.Encode));
}
