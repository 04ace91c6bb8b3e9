using CartographyPS.Resources.Lambda;

namespace CartographyPS.Resources.Tests.Lambda;

public class LambdaArnsTests
{
    [Theory]
    [InlineData("arn:aws:lambda:us-east-1:111122223333:function:f", "arn:aws:lambda:us-east-1:111122223333:function:f")]
    [InlineData("arn:aws:lambda:us-east-1:111122223333:function:f:live", "arn:aws:lambda:us-east-1:111122223333:function:f")]
    [InlineData("arn:aws:lambda:us-east-1:111122223333:function:f:$LATEST", "arn:aws:lambda:us-east-1:111122223333:function:f")]
    [InlineData(null, null)]
    public void Functions_have_an_ARN_without_qualifier(string? arn, string? expected) => Assert.Equal(expected, LambdaArns.Unqualified(Json.Text(arn)));
}
