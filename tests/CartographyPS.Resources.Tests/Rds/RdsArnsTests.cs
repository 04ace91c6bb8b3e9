using CartographyPS.Resources.Rds;

namespace CartographyPS.Resources.Tests.Rds;

public class RdsArnsTests
{
    [Theory]
    [InlineData("reports", "arn:aws-cn:rds:cn-north-1:111122223333:db:reports")]
    [InlineData("arn:aws-cn:rds:cn-northwest-1:111122223333:db:reports", "arn:aws-cn:rds:cn-northwest-1:111122223333:db:reports")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_name_is_made_an_ARN_and_an_ARN_stays(string? name, string? expected) =>
        Assert.Equal(expected, RdsArns.Arn(Json.Texts("db", name, "aws-cn", "cn-north-1", "111122223333")));
}
