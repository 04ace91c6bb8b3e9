using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.S3;

/// <summary>
/// The public access block of a whole account. It is one setting, which every region answers for; Cartography's graph has a node for each
/// region.
/// </summary>
internal sealed class AccountPublicAccessBlock : ResourceType
{
    public AccountPublicAccessBlock()
        : base("s3accountpublicaccessblock", Placement.Regional, "The public access block that goes for all S3 buckets of an account.")
    {
        var block = Call(S3ControlOperations.GetPublicAccessBlock, ("AccountId", Account))
            .KnownAbsent("NoSuchPublicAccessBlockConfiguration")
            .Each("PublicAccessBlockConfiguration");

        Node(S3Labels.AWSS3AccountPublicAccessBlock, block)
            .Id(Value.Format("{account}:{region}"))
            .Property("account_id", Account)
            .Property("region", Region)
            .Property("block_public_acls", "BlockPublicAcls")
            .Property("ignore_public_acls", "IgnorePublicAcls")
            .Property("block_public_policy", "BlockPublicPolicy")
            .Property("restrict_public_buckets", "RestrictPublicBuckets")
            .OwnedByAccount();
    }
}
