using CartographyPS.Resources.Tagging;

namespace CartographyPS.Resources.Tests.Tagging;

public class ResourceKindsTests
{
    [Theory]
    [InlineData("arn:aws:ec2:us-east-1:111122223333:instance/i-1", "ec2:instance")]
    [InlineData("arn:aws-cn:s3:::acme", "s3")]
    [InlineData("arn:aws:sqs:us-east-1:111122223333:orders", "sqs")]
    [InlineData("arn:aws:rds:us-east-1:111122223333:db:reports", "rds:db")]
    [InlineData("arn:aws:rds:us-east-1:111122223333:cluster-snapshot:s", "rds:cluster-snapshot")]
    [InlineData("arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/web", "elasticloadbalancing:loadbalancer")]
    [InlineData("arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app", "elasticloadbalancing:loadbalancer")]
    [InlineData("arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/web/1", "elasticloadbalancing:loadbalancer/app")]
    [InlineData("arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/web/1", "elasticloadbalancing:loadbalancer/net")]
    [InlineData("arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/gwy/web/1", "elasticloadbalancing:loadbalancer/gwy")]
    [InlineData("arn:aws:ecr:us-east-1:111122223333:repository/team/api", "ecr:repository")]
    [InlineData("arn:aws:autoscaling:us-east-1:111122223333:autoScalingGroup:1:autoScalingGroupName/web", "autoscaling:autoScalingGroup")]
    [InlineData("arn:aws:ec2", null)]
    [InlineData("i-1", null)]
    [InlineData(null, null)]
    public void An_ARN_says_what_it_is_of(string? arn, string? kind) => Assert.Equal(kind, ResourceKinds.Of(Json.Text(arn)));
}
