using CartographyPS.Resources.CloudTrail;

namespace CartographyPS.Resources.Tests.CloudTrail;

public class TrailArnsTests
{
    [Theory]
    [InlineData("arn:aws:cloudtrail:eu-west-1:111122223333:trail/t", true)]
    [InlineData("arn:aws:cloudtrail:us-east-1:111122223333:trail/t", false)]
    [InlineData("arn:aws:cloudtrail:eu-west-1:444455556666:trail/t", false)]
    [InlineData("trail", false)]
    [InlineData(null, false)]
    public void A_trail_is_at_home_in_one_region_of_one_account(string? arn, bool isAtHome) =>
        Assert.Equal(isAtHome, TrailArns.IsAtHome(Json.Texts(arn, "eu-west-1", "111122223333")));

    [Theory]
    [InlineData("arn:aws:logs:eu-west-1:111122223333:log-group:trail:*", "arn:aws:logs:eu-west-1:111122223333:log-group:trail")]
    [InlineData("arn:aws:logs:eu-west-1:111122223333:log-group:trail", "arn:aws:logs:eu-west-1:111122223333:log-group:trail")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_log_group_goes_without_its_streams(string? arn, string? group) => Assert.Equal(group, TrailArns.LogGroup(Json.Text(arn)));
}
