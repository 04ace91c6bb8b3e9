using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Aws.Addressing;

/// <summary>
/// Finds the endpoints of services. Most are <c>{prefix}.{region}.{suffix}</c>; a few services have one endpoint in a partition, and a
/// setting may override any.
/// </summary>
internal sealed class Endpoints(EndpointOverrides overrides)
{
    // Global services: one endpoint in each partition, in its global region. Its name contains the region, with the exceptions below.
    private static readonly HashSet<string> Global = ["account", "iam", "route53", "cloudfront", "organizations"];

    private static readonly Dictionary<(string Service, string Partition), (string Host, string SigningRegion)> Exceptions = new()
    {
        [("iam", "aws")] = ("iam.amazonaws.com", "us-east-1"),
        [("iam", "aws-cn")] = ("iam.cn-north-1.amazonaws.com.cn", "cn-north-1"),
        [("iam", "aws-us-gov")] = ("iam.us-gov.amazonaws.com", "us-gov-west-1"),
        [("route53", "aws-us-gov")] = ("route53.us-gov.amazonaws.com", "us-gov-west-1"),
        [("cloudfront", "aws-cn")] = ("cloudfront.cn-northwest-1.amazonaws.com.cn", "cn-northwest-1"),
    };

    /// <summary>Returns the partition of a region, as written in ARNs.</summary>
    public static string PartitionOf(string region) => Partition.Of(region).Name;

    /// <summary>Returns the endpoint of a service in a region.</summary>
    /// <exception cref="FormatException">A setting names an endpoint that is not a URL, or the region is not a region name.</exception>
    public Endpoint Of(ServiceModel service, string region)
    {
        if (!IsName(region)) throw new FormatException($"'{region}' is not a region name. Use lower-case letters, digits and hyphens, as in eu-west-1.");
        var (host, signingRegion) = Place(service, region);
        return overrides.Find(service) is { } uri
            ? new Endpoint(uri, signingRegion, Overridden: true)
            : new Endpoint(new Uri("https://" + host), signingRegion, Overridden: false);
    }

    // The region becomes part of the host name, so nothing but a name is accepted.
    private static bool IsName(string region) =>
        region.Length is > 0 and < 64 && region[0] != '-' && region[region.Length - 1] != '-'
            && region.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    private static (string Host, string SigningRegion) Place(ServiceModel service, string region)
    {
        var partition = Partition.Of(region);
        if (!Global.Contains(service.Name)) return ($"{service.EndpointPrefix}.{region}.{partition.Suffix}", region);
        if (Exceptions.TryGetValue((service.Name, partition.Name), out var exception)) return exception;

        string name = service.Name is "route53" or "cloudfront" ? service.EndpointPrefix : $"{service.EndpointPrefix}.{partition.GlobalRegion}";
        return ($"{name}.{partition.Suffix}", partition.GlobalRegion);
    }
}
