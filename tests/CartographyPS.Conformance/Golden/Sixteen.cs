namespace CartographyPS.Conformance.Golden;

/// <summary>The resource types of which there is a golden graph of their own.</summary>
internal static class Sixteen
{
    internal static IReadOnlyList<string> Identifiers { get; } =
    [
        "ec2:instance", "ec2:vpc", "ec2:vpc_peering", "ec2:subnet", "ec2:security_group", "ec2:network_interface", "iam",
        "iaminstanceprofiles", "s3", "kms", "lambda_function", "sqs", "sns", "route53", "ecs", "ecr",
    ];
}
