namespace CartographyPS.Engine.Aws.Limits;

/// <summary>
/// AWS's request limits: the published ones (EC2 and Lambda API references; Service Quotas of KMS, S3, ECR, SSM, DynamoDB, SNS), and
/// commonly observed ones for the other services. The first rule that covers an operation applies.
/// </summary>
internal static class RateTable
{
    private static readonly RateRule[] Rules =
    [
        new("ec2", "Describe*", 100, 20),
        new("ec2", "Get*", 100, 20),
        new("ec2", "Search*", 50, 10),
        new("iam", "*", 30, 15, RateSharing.Rule, WholeAccount: true),
        new("sts", "*", 600, 600, RateSharing.Rule),
        new("lambda", "*", 15, 15, RateSharing.Rule),
        new("ecr", "Describe*", 20, 20),
        new("ecr", "List*", 20, 20),
        new("ecr", "*", 200, 200),
        new("route53", "*", 5, 5, RateSharing.Rule, WholeAccount: true),
        new("organizations", "DescribeOrganization", 2, 1, WholeAccount: true),
        new("organizations", "List*", 8, 5, WholeAccount: true),
        new("organizations", "*", 5, 2, WholeAccount: true),
        new("sagemaker", "List*", 10, 4),
        new("sagemaker", "*", 20, 10),
        new("apigateway", "*", 40, 10, RateSharing.Rule),
        new("apigatewayv2", "*", 40, 10, RateSharing.Rule),
        new("kms", "ListGrants", 100, 100),
        new("kms", "List*", 500, 500),
        new("kms", "DescribeKey", 2000, 2000),
        new("kms", "*", 1000, 1000),
        new("cloudformation", "*", 20, 10, RateSharing.Rule),
        new("ssm", "GetParametersByPath", 100, 100),
        new("ssm", "DescribeParameters", 40, 40),
        new("ssm", "*", 20, 10),
        new("s3", "*", 1000, 500, RateSharing.Rule, WholeAccount: true),
        new("dynamodb", "DescribeTable", 2500, 2500),
        new("dynamodb", "*", 10, 10),
        new("cloudtrail", "LookupEvents", 2, 2),
        new("cloudtrail", "*", 10, 10),
        new("cloudwatch", "*", 9, 9),
        new("logs", "DescribeLogGroups", 10, 10),
        new("logs", "*", 5, 5),
        new("elb", "*", 40, 10, RateSharing.Rule),
        new("elbv2", "*", 40, 10, RateSharing.Rule),
        new("autoscaling", "*", 100, 20, RateSharing.Rule),
        new("rds", "*", 100, 30, RateSharing.Rule),
        new("cloudfront", "*", 20, 10, RateSharing.Rule, WholeAccount: true),
        new("ecs", "*", 50, 20),
        new("eks", "*", 100, 10, RateSharing.Rule),
        new("emr", "*", 10, 2),
        new("glue", "*", 20, 10),
        new("guardduty", "*", 25, 10),
        new("securityhub", "*", 30, 10),
        new("inspector2", "*", 10, 5),
        new("resourcegroupstaggingapi", "*", 15, 15),
        new("secretsmanager", "ListSecretVersionIds", 50, 50),
        new("secretsmanager", "GetResourcePolicy", 50, 25),
        new("secretsmanager", "*", 100, 100),
        new("acm", "ListCertificates", 10, 8),
        new("acm", "*", 10, 10),
        new("sns", "*", 30, 30),
        new("sqs", "*", 200, 100),
        new("sesv2", "*", 5, 1),
        new("identitystore", "*", 20, 20, RateSharing.Rule),
        new("sso-admin", "*", 20, 20, RateSharing.Rule),
        new("cognito-idp", "*", 5, 5),
        new("cognito-identity", "*", 10, 10),
    ];

    private static readonly RateRule Default = new(string.Empty, "*", 50, 25);

    /// <summary>Returns the rule for an operation.</summary>
    public static RateRule For(string service, string operation) => Array.Find(Rules, rule => rule.Covers(service, operation)) ?? Default;
}
