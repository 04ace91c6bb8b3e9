namespace EndToEnd.Estates;

/// <summary>S3's responses for the buckets in one region of one account.</summary>
internal sealed class S3Answers(Cell cell)
{
    /// <summary>The operations with their outputs, the same for every bucket.</summary>
    public IEnumerable<(string Operation, object Output)> Outputs =>
    [
        ("GetBucketAcl", new
        {
            Owner = new { ID = cell.Account.PadLeft(64, '0') },
            Grants = new[] { new { Grantee = new { ID = cell.Account.PadLeft(64, '0'), Type = "CanonicalUser" }, Permission = "FULL_CONTROL" } },
        }),
        ("GetBucketPolicy", new
        {
            Policy = new
            {
                Version = "2012-10-17",
                Statement = new[] { new { Sid = "tls", Effect = "Deny", Principal = "*", Action = "s3:*", Resource = "arn:aws:s3:::*", Condition = new { Bool = new Dictionary<string, string> { ["aws:SecureTransport"] = "false" } } } },
            },
        }),
        ("GetBucketEncryption", new
        {
            ServerSideEncryptionConfiguration = new { Rules = new[] { new { ApplyServerSideEncryptionByDefault = new { SSEAlgorithm = "AES256" }, BucketKeyEnabled = false } } },
        }),
        ("GetBucketVersioning", new { Status = "Enabled" }),
        ("GetPublicAccessBlock", new
        {
            PublicAccessBlockConfiguration = new { BlockPublicAcls = true, IgnorePublicAcls = true, BlockPublicPolicy = true, RestrictPublicBuckets = true },
        }),
        ("GetBucketOwnershipControls", new { OwnershipControls = new { Rules = new[] { new { ObjectOwnership = "BucketOwnerEnforced" } } } }),
        ("GetBucketLogging", new { }),
        ("GetBucketNotificationConfiguration", new { }),
    ];

    /// <summary>The list of an account's buckets.</summary>
    public static (string Operation, object Output) List(IEnumerable<Cell> cells) => ("ListBuckets", new
    {
        Buckets = cells.SelectMany(cell => cell.Buckets(), (cell, name) => new { Name = name, CreationDate = "2026-03-04T05:06:07Z", BucketRegion = cell.Region }),
    });
}
