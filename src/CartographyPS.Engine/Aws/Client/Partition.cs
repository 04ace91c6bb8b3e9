namespace CartographyPS.Engine.Aws.Client;

/// <summary>A partition of AWS: regions of one kind, with names and services of their own.</summary>
/// <param name="Name">As ARNs have it.</param>
/// <param name="RegionStart">How its regions' names begin.</param>
/// <param name="Suffix">How its hosts' names end.</param>
/// <param name="GlobalRegion">Where services that are there once for the partition sign for.</param>
internal sealed record Partition(string Name, string RegionStart, string Suffix, string GlobalRegion)
{
    // botocore's endpoints.json and partitions.json; the last takes what no other does.
    private static readonly Partition[] All =
    [
        new("aws-cn", "cn-", "amazonaws.com.cn", "cn-northwest-1"),
        new("aws-us-gov", "us-gov-", "amazonaws.com", "us-gov-west-1"),
        new("aws-iso", "us-iso-", "c2s.ic.gov", "us-iso-east-1"),
        new("aws-iso-b", "us-isob-", "sc2s.sgov.gov", "us-isob-east-1"),
        new("aws-iso-e", "eu-isoe-", "cloud.adc-e.uk", "eu-isoe-west-1"),
        new("aws-iso-f", "us-isof-", "csp.hci.ic.gov", "us-isof-south-1"),
        new("aws-eusc", "eusc-", "amazonaws.eu", "eusc-de-east-1"),
        new("aws", string.Empty, "amazonaws.com", "us-east-1"),
    ];

    /// <summary>The partition of a region.</summary>
    public static Partition Of(string region) => Array.Find(All, partition => region.StartsWith(partition.RegionStart, StringComparison.Ordinal))!;
}
