using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.S3;

/// <summary>Operations of Simple Storage Service.</summary>
internal static class S3Operations
{
    public static readonly Operation ListBuckets = Operation.Of("s3");
    public static readonly Operation HeadBucket = Operation.Of("s3");
    public static readonly Operation GetBucketAcl = Operation.Of("s3");
    public static readonly Operation GetBucketEncryption = Operation.Of("s3");
    public static readonly Operation GetBucketLogging = Operation.Of("s3");
    public static readonly Operation GetBucketNotificationConfiguration = Operation.Of("s3");
    public static readonly Operation GetBucketOwnershipControls = Operation.Of("s3");
    public static readonly Operation GetBucketPolicy = Operation.Of("s3");
    public static readonly Operation GetBucketVersioning = Operation.Of("s3");
    public static readonly Operation GetPublicAccessBlock = Operation.Of("s3");
}
