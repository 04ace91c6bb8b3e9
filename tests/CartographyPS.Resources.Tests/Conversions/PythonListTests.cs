using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Tests.Conversions;

public class PythonListTests
{
    [Fact]
    public void No_list_is_an_empty_one()
    {
        Assert.Equal("[]", JsonText.PythonList(Json.None));
        Assert.Equal("[]", JsonText.PythonList(Json.Of("[]")));
        Assert.Equal("[{\"a\": 1}]", JsonText.PythonList(Json.Of("[{\"a\":1}]")));
    }
}
