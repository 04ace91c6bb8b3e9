using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.S3;

/// <summary>Operations of S3 Control, which knows of accounts what S3 knows of buckets.</summary>
internal static class S3ControlOperations
{
    public static readonly Operation GetPublicAccessBlock = Operation.Of("s3control");
}
