using CartographyPS.Resources.Route53;

namespace CartographyPS.Resources.Tests.Route53;

public class DnsNamesTests
{
    [Theory]
    [InlineData("example.com.", "example.com")]
    [InlineData("Example.com", "Example.com")]
    [InlineData(@"\052.example.com.", @"\052.example.com")]
    [InlineData(".", "")]
    [InlineData(null, null)]
    public void A_bare_name_has_no_final_dot(string? name, string? bare) => Assert.Equal(bare, DnsNames.Bare(Json.Text(name)));

    [Fact]
    public void Hosts_are_in_small_letters()
    {
        Assert.Equal("ns-1.awsdns-01.com", DnsNames.Host(Json.Text("NS-1.AwsDNS-01.com.")));
        Assert.Null(DnsNames.Host(Json.None));
    }

    [Theory]
    [InlineData("dualstack.web-1.us-east-1.elb.amazonaws.com.", "web-1.us-east-1.elb.amazonaws.com")]
    [InlineData("Dualstack.Web-1.us-east-1.elb.amazonaws.com", "web-1.us-east-1.elb.amazonaws.com")]
    [InlineData("dualstack.nlb-1.elb.us-east-1.amazonaws.com.", "nlb-1.elb.us-east-1.amazonaws.com")]
    [InlineData("dualstack.web-1.cn-north-1.elb.amazonaws.com.cn.", "web-1.cn-north-1.elb.amazonaws.com.cn")]
    [InlineData("dualstack.web.example.com.", "dualstack.web.example.com")]
    [InlineData("dualstack.elb.amazonaws.com.example.", "dualstack.elb.amazonaws.com.example")]
    [InlineData("d1.cloudfront.net.", "d1.cloudfront.net")]
    [InlineData(null, null)]
    public void A_load_balancer_goes_by_its_own_name(string? name, string? target) => Assert.Equal(target, DnsNames.Target(Json.Text(name)));

    [Theory]
    [InlineData("NS1.Example.com.", "NS1.Example.com")]
    [InlineData("ns1.example.com..", "ns1.example.com")]
    [InlineData(null, null)]
    public void A_name_server_keeps_its_letters(string? name, string? server) => Assert.Equal(server, DnsNames.Server(Json.Text(name)));

    [Fact]
    public void Names_are_the_same_whatever_their_dots_and_letters()
    {
        Assert.Equal(false, DnsNames.Differ(Json.Texts("example.com.", "Example.com")));
        Assert.Equal(true, DnsNames.Same(Json.Texts("example.com.", "Example.com")));
        Assert.Equal(true, DnsNames.Differ(Json.Texts("example.com.", "dev.example.com.")));
    }

    [Fact]
    public void Alternatives_of_a_record_have_ids_of_their_own()
    {
        Assert.Equal("/hostedzone/Z1/www.example.com/A", DnsRecords.NodeId(Json.Texts("/hostedzone/Z1", "www.example.com.", "A", null)));
        Assert.Equal("/hostedzone/Z1/www.example.com/A/blue", DnsRecords.NodeId(Json.Texts("/hostedzone/Z1", "www.example.com.", "A", "blue")));
    }
}
