using CartographyPS.Resources.GuardDuty;

namespace CartographyPS.Resources.Tests.GuardDuty;

public class FindingDetailsTests
{
    [Theory]
    [InlineData("{\"sample\":true}", true)]
    [InlineData("{\"sample\":false,\"x\":1}", false)]
    [InlineData("{\"sample\":\"yes\"}", null)]
    [InlineData("{}", null)]
    [InlineData("[]", null)]
    [InlineData("no JSON", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Samples_say_so(string? information, bool? isSample) => Assert.Equal(isSample, FindingDetails.IsSample(Json.Text(information)));

    [Theory]
    [InlineData("AIDA1", "IAMUser", "AIDA1", null)]
    [InlineData("AROA1:session", "AssumedRole", null, "AROA1")]
    [InlineData("AROA1", "Role", null, "AROA1")]
    [InlineData("111122223333", "Root", null, null)]
    [InlineData(null, "AssumedRole", null, null)]
    [InlineData("AIDA1", null, null, null)]
    public void A_principal_is_a_user_or_a_session_of_a_role(string? id, string? kind, string? user, string? role)
    {
        Assert.Equal(user, FindingDetails.User(Json.Texts(id, kind)));
        Assert.Equal(role, FindingDetails.Role(Json.Texts(id, kind)));
    }
}
