using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Kms;
using CartographyPS.Resources.Sns;

namespace CartographyPS.Resources.S3;

/// <summary>
/// S3 buckets, read where they are: encryption, versioning, public access block, ownership, logging, notifications, policy and access
/// control list, each by a call of its own, so that one that is denied leaves the others as they are.
/// </summary>
internal sealed class Bucket : ResourceType
{
    // A rule may say only which encryption is not to be used.
    private static readonly Value Algorithms = "ServerSideEncryptionConfiguration.Rules[].ApplyServerSideEncryptionByDefault.SSEAlgorithm";

    public Bucket()
        : base("s3", Placement.Global, "S3 buckets with their encryption, policies, access control lists and further settings.")
    {
        // A request for a page is answered with the buckets' regions; endpoints that know none need a call for each.
        var buckets = Call(S3Operations.ListBuckets).Each("Buckets");
        Node(S3Labels.AWSS3Bucket, buckets)
            .Id("Name")
            .Property("name", "Name")
            .Property("region", "BucketRegion")
            .Property("arn", Value.Format("arn:{partition}:s3:::{Name}"))
            .Property("creationdate", "CreationDate", Dates.PythonText)
            .OwnedByAccount();

        var placed = buckets.Each(".").Where("BucketRegion", Conditions.IsPresent);
        Aspects(placed, placed["Name"], placed["BucketRegion"]);

        var unplaced = buckets.Each(".").Where("BucketRegion", Conditions.IsMissing);
        var found = unplaced.Call(S3Operations.HeadBucket, ("Bucket", unplaced["Name"])).Gone("NoSuchBucket", "NotFound", "404");
        Node(S3Labels.AWSS3Bucket, found).Id(unplaced["Name"]).Property("region", "BucketRegion");
        Aspects(found, unplaced["Name"], found["BucketRegion"]);
    }

    private void Aspects(Source bucket, Value name, Value region)
    {
        Encryption(Aspect(bucket, S3Operations.GetBucketEncryption, name, region), name, region);
        Policy(Aspect(bucket, S3Operations.GetBucketPolicy, name, region), name);
        AccessControl(Aspect(bucket, S3Operations.GetBucketAcl, name, region), name);

        Node(S3Labels.AWSS3Bucket, Aspect(bucket, S3Operations.GetBucketVersioning, name, region))
            .Id(name)
            .Property("versioning_status", "Status")
            .Property("mfa_delete", "MFADelete");

        var block = Aspect(bucket, S3Operations.GetPublicAccessBlock, name, region).KnownAbsent("NoSuchPublicAccessBlockConfiguration");
        Node(S3Labels.AWSS3Bucket, block.Each("PublicAccessBlockConfiguration"))
            .Id(name)
            .Property("block_public_acls", "BlockPublicAcls")
            .Property("ignore_public_acls", "IgnorePublicAcls")
            .Property("block_public_policy", "BlockPublicPolicy")
            .Property("restrict_public_buckets", "RestrictPublicBuckets");

        var ownership = Aspect(bucket, S3Operations.GetBucketOwnershipControls, name, region).KnownAbsent("OwnershipControlsNotFoundError");
        Node(S3Labels.AWSS3Bucket, ownership.Each("OwnershipControls.Rules")).Id(name).Property("object_ownership", "ObjectOwnership");

        Node(S3Labels.AWSS3Bucket, Aspect(bucket, S3Operations.GetBucketLogging, name, region))
            .Id(name)
            .Property("logging_enabled", "LoggingEnabled", Presence.IsPresent)
            .Property("logging_target_bucket", "LoggingEnabled.TargetBucket");

        var notifications = Aspect(bucket, S3Operations.GetBucketNotificationConfiguration, name, region).Each("TopicConfigurations");
        Edge("NOTIFIES", notifications)
            .From(S3Labels.AWSS3Bucket, "id", name)
            .To(SnsLabels.AWSSNSTopic, "arn", "TopicArn")
            .WithinSubResource(S3Labels.AWSS3Bucket, name);
    }

    private void Encryption(CallSource call, Value name, Value region)
    {
        var encryption = call.KnownAbsentAsEmpty("ServerSideEncryptionConfigurationNotFoundError");
        var rules = encryption.Each("ServerSideEncryptionConfiguration.Rules")
            .Where("ApplyServerSideEncryptionByDefault.SSEAlgorithm", Conditions.IsPresent);

        Node(S3Labels.AWSS3Bucket, encryption)
            .Id(name)
            .Property("default_encryption", Algorithms, Presence.IsPresent);

        Node(S3Labels.AWSS3Bucket, rules)
            .Id(name)
            .Property("encryption_algorithm", "ApplyServerSideEncryptionByDefault.SSEAlgorithm")
            .Property("encryption_key_id", "ApplyServerSideEncryptionByDefault.KMSMasterKeyID")
            .Property("bucket_key_enabled", "BucketKeyEnabled")
            .To("ENCRYPTED_BY", KmsLabels.AWSKMSKey, "arn", Value.Of(
                KmsKeyIds.Arn, "ApplyServerSideEncryptionByDefault.KMSMasterKeyID", Value.Partition, region, Account));
    }

    private void Policy(CallSource call, Value name)
    {
        var policy = call.KnownAbsentAsEmpty("NoSuchBucketPolicy");
        var statements = policy.Each("Policy", PolicyStatements.Of);

        Node(S3Labels.AWSS3Bucket, policy)
            .Id(name)
            .Property("policy", "Policy", PolicyText.OrEmpty)
            .United("anonymous_access", "Policy", ResourcePolicy.AllowsAnonymous)
            .United("anonymous_actions", "Policy", ResourcePolicy.AnonymousActions);

        Node(S3Labels.AWSS3PolicyStatement, statements)
            .Id(Value.Of(PolicyStatements.PositionId, name, "Position", "Statement.Sid"))
            .Property("policy_id", "Id")
            .Property("policy_version", "Version")
            .Property("bucket", name)
            .Property("sid", "Statement.Sid")
            .Property("effect", "Statement.Effect")
            .Property("action", "Statement.Action")
            .Property("resource", "Statement.Resource")
            .Property("principal", "Statement.Principal", JsonText.Python)
            .Property("condition", "Statement.Condition", JsonText.Python)
            .From("POLICY_STATEMENT", S3Labels.AWSS3Bucket, name)
            .OwnedByAccount();
    }

    private void AccessControl(CallSource call, Value name)
    {
        Value owner = call["Owner.DisplayName"];
        Value ownerId = call["Owner.ID"];
        var grants = call.Each("Grants").Where("Grantee.Type", Conditions.IsOneOf("CanonicalUser", "Group"));

        Node(S3Labels.AWSS3Acl, grants)
            .Id(Value.Of(
                S3Acls.NodeId, Account, owner, ownerId, "Grantee.Type", "Grantee.DisplayName", "Grantee.ID", "Grantee.URI", "Permission"))
            .Property("owner", owner)
            .Property("ownerid", ownerId)
            .Property("type", "Grantee.Type")
            .Property("displayname", "Grantee.DisplayName")
            .Property("granteeid", "Grantee.ID")
            .Property("uri", "Grantee.URI")
            .Property("permission", "Permission")
            .To("APPLIES_TO", S3Labels.AWSS3Bucket, name)
            .OwnedByAccount();

        Node(S3Labels.AWSS3Bucket, call.Each("Grants").Where("Grantee.URI", Conditions.IsOneOf(S3Acls.AllUsers, S3Acls.AuthenticatedUsers)))
            .Id(name)
            .United("anonymous_access", Value.Constant(true))
            .United("anonymous_actions", "Permission", S3Acls.ActionsOf);
    }

    private static CallSource Aspect(Source bucket, Operation operation, Value name, Value region) =>
        bucket.Call(operation, ("Bucket", name)).InRegion(region).Gone("NoSuchBucket");
}
