using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Tests.Conversions;

public class MemberOfFirstTests
{
    [Theory]
    [InlineData("""[{"Image":"a"},{"Image":"b"}]""", "a")]
    [InlineData("""[{"Name":"x"},{"Image":"b"}]""", null)]
    [InlineData("""["x"]""", null)]
    [InlineData("[]", null)]
    [InlineData("7", null)]
    public void Only_the_first_element_counts(string list, string? member) => Assert.Equal(member, Values.Text(Lists.MemberOfFirst("Image")(Json.Of(list))));
}
