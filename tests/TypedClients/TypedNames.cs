using System.Reflection;
using CartographyPS.Engine.Aws.Model;

namespace TypedClients;

/// <summary>The names in typed clients that differ from the API's.</summary>
internal static class TypedNames
{
    private static readonly Dictionary<string, string> Ec2 = new()
    {
        ["IpRanges"] = "Ipv4Ranges",
        ["PrefixListId"] = "Id",
        ["CidrBlock"] = "Cidr",
        ["Ipv6CidrBlock"] = "Value",
    };

    private static readonly Dictionary<string, string> S3 = new()
    {
        ["ApplyServerSideEncryptionByDefault"] = "ServerSideEncryptionByDefault",
        ["Bucket"] = "BucketName",
        ["ID"] = "CanonicalUser",
        ["Key"] = "S3KeyFilter",
        ["KMSMasterKeyID"] = "ServerSideEncryptionKeyManagementServiceKeyId",
        ["LambdaFunctionArn"] = "FunctionArn",
        ["LocationConstraint"] = "Location",
        ["LoggingEnabled"] = "BucketLoggingConfig",
        ["Name"] = "BucketName",
        ["QueueArn"] = "Queue",
        ["Rules"] = "ServerSideEncryptionRules",
        ["SSEAlgorithm"] = "ServerSideEncryptionAlgorithm",
        ["TargetBucket"] = "TargetBucketName",
        ["TargetGrants"] = "Grants",
        ["TopicArn"] = "Topic",
    };

    /// <summary>Returns the method's name without its suffix.</summary>
    public static string Method(OperationModel operation) =>
        operation.ToString() == "s3.GetBucketNotificationConfiguration" ? "GetBucketNotification" : operation.Name;

    /// <summary>Returns the property with a member's value; null for none.</summary>
    public static PropertyInfo? Property(Type type, string member) =>
        type.GetProperty(member)
            ?? type.GetProperties().SingleOrDefault(property => property.Name.Equals(member, StringComparison.OrdinalIgnoreCase))
            ?? (Names(type).TryGetValue(member, out string? name) ? type.GetProperty(name) : null);

    /// <summary>Returns the object with the members of an output.</summary>
    public static object Output(object response) => response is Amazon.S3.Model.GetBucketVersioningResponse versioning ? versioning.VersioningConfig : response;

    /// <summary>Returns true when the client changes a member: it guesses a grantee's type, and reads a text as a flag.</summary>
    public static bool IsOther(Type type, string member) =>
        (type == typeof(Amazon.S3.Model.S3Grantee) && member == "Type") || (type == typeof(Amazon.S3.Model.S3BucketVersioningConfig) && member == "MFADelete");

    private static Dictionary<string, string> Names(Type type) => type.Namespace switch { "Amazon.S3.Model" => S3, "Amazon.EC2.Model" => Ec2, _ => [] };
}
