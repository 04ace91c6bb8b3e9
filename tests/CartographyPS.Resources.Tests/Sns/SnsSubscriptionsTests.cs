using CartographyPS.Resources.Sns;

namespace CartographyPS.Resources.Tests.Sns;

public class SnsSubscriptionsTests
{
    [Fact]
    public void Subscriptions_without_an_ARN_are_told_apart()
    {
        Assert.Equal("arn:aws:sns:r:a:t:1", SnsSubscriptions.NodeId(Json.Texts("arn:aws:sns:r:a:t:1", "arn:t", "email", "a@acme.example")));
        Assert.Equal(
            "PendingConfirmation|arn:t|email|a@acme.example",
            SnsSubscriptions.NodeId(Json.Texts("PendingConfirmation", "arn:t", "email", "a@acme.example")));
        Assert.Null(SnsSubscriptions.NodeId(Json.Texts(null, "arn:t", "email", "x")));
    }
}
