using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Elb;

/// <summary>Labels of Elastic Load Balancing.</summary>
internal static class ElbLabels
{
    private const string Endpoint = nameof(Endpoint);

    private static readonly Conversion Scheme = Mapping.Of(("internet-facing", "internet_facing"), ("internal", "internal"));

    /// <summary>Classic load balancers.</summary>
    public static readonly Label AWSLoadBalancer = Label.Of([], new Ontology("LoadBalancer")
        .Field("name", "name")
        .Constant("lb_type", "classic")
        .Field("scheme", "scheme", Scheme)
        .Field("dns_name", "dnsname")
        .Field("region", "region"));

    /// <summary>Listeners of classic load balancers.</summary>
    public static readonly Label AWSELBListener = Label.Of(["ELBListener", Endpoint]);

    /// <summary>Application and network load balancers.</summary>
    public static readonly Label AWSLoadBalancerV2 = Label.Of(["LoadBalancerV2"], new Ontology("LoadBalancer")
        .Field("name", "name")
        .Field("lb_type", "type")
        .Field("scheme", "scheme", Scheme)
        .Field("dns_name", "dnsname")
        .Field("region", "region"));

    /// <summary>Listeners of application and network load balancers.</summary>
    public static readonly Label AWSELBV2Listener = Label.Of(["ELBV2Listener", Endpoint]);

    public static readonly Label AWSELBV2TargetGroup = Label.Of(["ELBV2TargetGroup"]);
}
