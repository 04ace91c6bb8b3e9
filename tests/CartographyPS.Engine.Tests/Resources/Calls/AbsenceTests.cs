using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Calls;

namespace CartographyPS.Engine.Tests.Resources.Calls;

public class AbsenceTests
{
    private static readonly Absence NotFound = new(["NotFound"], [ErrorSign.Of("NotFound", "no policy"), "NoSetting"], NoneIsEmptyRow: true);

    [Theory]
    [InlineData("NotFound", "There is No Policy.", false, true)]
    [InlineData("NotFound", "There is no function.", true, false)]
    [InlineData("NoSetting", "whatever", false, true)]
    [InlineData("Throttled", "no policy", false, false)]
    public void A_sign_with_a_message_goes_before_one_with_the_code_alone(string code, string message, bool isGone, bool isNone) =>
        Assert.Equal((isGone, isNone), (NotFound.IsGone(code, message), NotFound.IsNone(code, message)));

    [Fact]
    public void A_code_cannot_mean_both()
    {
        Assert.Null(NotFound.Both);
        Assert.Equal("NoSetting", $"{(NotFound with { Gone = ["NoSetting"] }).Both}");
        Assert.Equal("NotFound (NO POLICY)", $"{(NotFound with { Gone = [ErrorSign.Of("NotFound", "NO POLICY")] }).Both}");
    }
}
