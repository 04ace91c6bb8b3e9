using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Resources.Catalog;

/// <summary>
/// The IAM action that permits an operation, mostly <c>service:Operation</c>. The exceptions are from the Service Authorization
/// Reference (https://docs.aws.amazon.com/service-authorization/latest/reference/).
/// </summary>
internal static class IamActions
{
    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        ["bedrock-agent"] = "bedrock",
        ["efs"] = "elasticfilesystem",
        ["elb"] = "elasticloadbalancing",
        ["elbv2"] = "elasticloadbalancing",
        ["emr"] = "elasticmapreduce",
        ["resourcegroupstaggingapi"] = "tag",
        ["s3control"] = "s3",
        ["sesv2"] = "ses",
        ["sso-admin"] = "sso",
    };

    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["s3.GetBucketEncryption"] = "s3:GetEncryptionConfiguration",
        ["s3.GetBucketLifecycleConfiguration"] = "s3:GetLifecycleConfiguration",
        ["s3.GetBucketNotificationConfiguration"] = "s3:GetBucketNotification",
        ["s3.GetBucketReplication"] = "s3:GetReplicationConfiguration",
        ["s3.GetPublicAccessBlock"] = "s3:GetBucketPublicAccessBlock",
        ["s3.HeadBucket"] = "s3:ListBucket",
        ["s3.ListBuckets"] = "s3:ListAllMyBuckets",
        ["s3control.GetPublicAccessBlock"] = "s3:GetAccountPublicAccessBlock",
    };

    /// <summary>Returns the action that a policy must allow for the operation.</summary>
    public static string Of(Operation operation)
    {
        if (Exceptions.TryGetValue(operation.ToString(), out var action)) return action;

        // API Gateway's control plane is authorised by HTTP method.
        if (operation.Service is "apigateway" or "apigatewayv2") return "apigateway:GET";

        return (Prefixes.TryGetValue(operation.Service, out var prefix) ? prefix : operation.Service) + ":" + operation.Name;
    }
}
