using CartographyPS.Resources.Elb;

namespace CartographyPS.Resources.Tests.Elb;

public class LoadBalancerInterfacesTests
{
    [Theory]
    [InlineData("ELB app/web/50dc6c495c0c9188", "app/web/50dc6c495c0c9188", null)]
    [InlineData("ELB net/tcp/50dc6c495c0c9188", "net/tcp/50dc6c495c0c9188", null)]
    [InlineData("ELB gwy/fire/50dc6c495c0c9188", "gwy/fire/50dc6c495c0c9188", null)]
    [InlineData("ELB classic-web", null, "classic-web")]
    [InlineData("ELB ", null, null)]
    [InlineData("ELBs of the web", null, null)]
    [InlineData("elb classic-web", null, null)]
    [InlineData("RDSNetworkInterface", null, null)]
    [InlineData("", null, null)]
    [InlineData(null, null, null)]
    public void A_description_may_name_a_load_balancer(string? description, string? name, string? classic)
    {
        string? arn = name is null ? null : "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/" + name;

        Assert.Equal(arn, LoadBalancerInterfaces.Arn(Json.Texts(description, "aws", "eu-west-1", "111122223333")));
        Assert.Equal(classic, LoadBalancerInterfaces.ClassicName(Json.Text(description)));
    }
}
