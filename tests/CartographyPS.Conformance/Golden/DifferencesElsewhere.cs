namespace CartographyPS.Conformance.Golden;

/// <summary>
/// Differences from Cartography of which estate <c>a</c> has no case; tests of the conversions and definitions show each
/// (<c>OddInputTests</c>, <c>PartitionTests</c>, <c>PolicyConditionsTests</c>, <c>EksClustersTests</c>, <c>EcrImagesTests</c>,
/// <c>LoadBalancerTests</c>, <c>AutoScalingGroupTests</c>, <c>ParameterTests</c>, <c>ManagedNodesTests</c>, <c>ImageConfigsTests</c>,
/// <c>SecretTests</c>, <c>RestApiTests</c>, <c>ResourceTagsTests</c>, <c>SimpleAnalysesTests</c>).
/// </summary>
internal static class DifferencesElsewhere
{
    /// <summary>The beginnings of their rules' reasons.</summary>
    private static readonly string[] Reasons =
    [
        "Cartography declares the ARN of the volumes of an instance",
        "An operator's CNAME to a load balancer's dual-stack name",
        "Cartography writes arn:aws in every partition",
        "A bare account id in a trust policy",
        "The statement denies",
        "Conditions are weighed as AWS does",
        "Tags come in no order",
        "A manifest list says what its part is",
        "Several zones have the name server",
        "Nothing in AWS's API says it",
        "GetDetector is denied",
        "Cartography says that the account that administers Inspector owns its members' findings and packages",
        "A finding may be about several resources",
        "Cartography knows the rules of the default event bus only",
        "DescribeAccessEntry says that an entry of a principal has gone",
        "DescribeCluster is denied",
        "Names of models, endpoint configurations and model package groups",
        "Cartography asks for custom models in us-east-1 and us-west-2 only",
        "An image whose tags have several UUIDs",
        "An image that was copied to another account",
        "A function that is registered by one of its aliases",
        "Cartography finds a launch configuration by its name",
        "A route table that only a VPC endpoint names",
        "An address of a Wavelength zone",
        "A route over several attachments",
        "Two regions list the attachment",
        "A transit gateway's route to a prefix list",
        "RDS names things within an account and region",
        "A snapshot leads to the database",
        "A parameter's key may ",
        "Patches of machines outside of EC2",
        "Cartography takes the variant from manifest lists only",
        "The versions of a secret that waits for its deletion",
        "A secret's version",
        "An Elastic IP address is elastic-ip in the tagging API",
        "The relation has no direction",
    ];

    /// <summary>Returns true when a rule is for one of them. It must allow nothing of estate <c>a</c>.</summary>
    public static bool Has(string reason) => Array.Exists(Reasons, start => reason.StartsWith(start, StringComparison.Ordinal));
}
