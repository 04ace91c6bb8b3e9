namespace CartographyPS.Engine.Aws.Addressing;

/// <summary>A partition of AWS: a group of regions with its own ARNs, host names and global services.</summary>
/// <param name="Name">The name, as written in ARNs.</param>
/// <param name="RegionStart">The prefix of its region names.</param>
/// <param name="Suffix">The suffix of its host names.</param>
/// <param name="GlobalRegion">The region that its global services sign for.</param>
internal sealed record Partition(string Name, string RegionStart, string Suffix, string GlobalRegion)
{
    // botocore's endpoints.json and partitions.json; the last one takes all other regions.
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

    /// <summary>Returns the partition of a region.</summary>
    public static Partition Of(string region) => Array.Find(All, partition => region.StartsWith(partition.RegionStart, StringComparison.Ordinal))!;
}
