using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Aws.Client;

/// <summary>
/// The endpoints of services: <c>{prefix}.{region}.{suffix}</c> but for the few that have one for a whole partition, or that a setting
/// overrides.
/// </summary>
internal sealed class Endpoints(EndpointOverrides overrides)
{
    // Services with one endpoint for a partition; the signing region is the partition's own.
    private static readonly HashSet<string> Global = ["iam", "route53", "cloudfront", "organizations"];

    private static readonly Dictionary<string, (string Suffix, string GlobalRegion)> Partitions = new(StringComparer.Ordinal)
    {
        ["aws"] = ("amazonaws.com", "us-east-1"),
        ["aws-cn"] = ("amazonaws.com.cn", "cn-northwest-1"),
        ["aws-us-gov"] = ("amazonaws.com", "us-gov-west-1"),
        ["aws-iso"] = ("c2s.ic.gov", "us-iso-east-1"),
        ["aws-iso-b"] = ("sc2s.sgov.gov", "us-isob-east-1"),
    };

    /// <summary>The partition of a region.</summary>
    public static string PartitionOf(string region)
    {
        if (region.StartsWith("cn-", StringComparison.Ordinal)) return "aws-cn";
        if (region.StartsWith("us-gov-", StringComparison.Ordinal)) return "aws-us-gov";
        if (region.StartsWith("us-isob-", StringComparison.Ordinal)) return "aws-iso-b";
        return region.StartsWith("us-iso-", StringComparison.Ordinal) ? "aws-iso" : "aws";
    }

    /// <summary>The endpoint of a service in a region.</summary>
    public Endpoint Of(ServiceModel service, string region)
    {
        string partition = PartitionOf(region);
        var (suffix, globalRegion) = Partitions[partition];
        bool isGlobal = Global.Contains(service.Name);
        string signingRegion = isGlobal ? globalRegion : region;
        if (overrides.Find(service) is { } uri) return new Endpoint(uri, signingRegion, Overridden: true);

        string host = isGlobal ? GlobalHost(service, partition, suffix, globalRegion) : $"{service.EndpointPrefix}.{region}.{suffix}";
        return new Endpoint(new Uri("https://" + host), signingRegion, Overridden: false);
    }

    private static string GlobalHost(ServiceModel service, string partition, string suffix, string region) => (service.Name, partition) switch
    {
        ("iam", "aws") => "iam.amazonaws.com",
        ("iam", "aws-cn") => "iam.cn-north-1.amazonaws.com.cn",
        ("iam", "aws-us-gov") => "iam.us-gov.amazonaws.com",
        ("route53", "aws") => "route53.amazonaws.com",
        ("route53", "aws-cn") => "route53.amazonaws.com.cn",
        ("route53", "aws-us-gov") => "route53.us-gov.amazonaws.com",
        ("cloudfront", "aws") => "cloudfront.amazonaws.com",
        _ => $"{service.EndpointPrefix}.{region}.{suffix}",
    };
}
