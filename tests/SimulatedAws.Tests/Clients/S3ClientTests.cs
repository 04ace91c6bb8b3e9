using Amazon.S3;
using Amazon.S3.Model;
using SimulatedAws.Signing;

namespace SimulatedAws.Tests.Clients;

public sealed class S3ClientTests
{
    private const string Documents = "harbourline-shipment-documents";

    [Fact]
    public async Task Buckets_and_their_settings_are_read_from_the_estate()
    {
        await using var server = await SimulatedAwsServer.StartAsync(SampleEstate.Folder);
        using var s3 = Client(server);

        var buckets = await s3.ListBucketsAsync();
        var encryption = await s3.GetBucketEncryptionAsync(new GetBucketEncryptionRequest { BucketName = Documents });
        var versioning = await s3.GetBucketVersioningAsync(Documents);
        var notification = await s3.GetBucketNotificationAsync(Documents);
        var policy = await s3.GetBucketPolicyAsync(Documents);
        var logging = await s3.GetBucketLoggingAsync(new GetBucketLoggingRequest { BucketName = Documents });

        Assert.Equal(["harbourline-access-logs", Documents, "harbourline-www"], buckets.Buckets.Select(bucket => bucket.BucketName));
        Assert.Equal(new DateTime(2025, 1, 7, 12, 5, 0, DateTimeKind.Utc), buckets.Buckets[1].CreationDate!.Value.ToUniversalTime());
        var rule = encryption.ServerSideEncryptionConfiguration.ServerSideEncryptionRules[0];
        Assert.Equal(ServerSideEncryptionMethod.AWSKMS, rule.ServerSideEncryptionByDefault.ServerSideEncryptionAlgorithm);
        Assert.EndsWith("00000000000a", rule.ServerSideEncryptionByDefault.ServerSideEncryptionKeyManagementServiceKeyId, StringComparison.Ordinal);
        Assert.Equal(VersionStatus.Enabled, versioning.VersioningConfig.Status);
        Assert.Equal("arn:aws:sns:eu-central-1:111122223333:shipment-events", notification.TopicConfigurations[0].Topic);
        Assert.Contains("\"Sid\":\"TlsOnly\"", policy.Policy, StringComparison.Ordinal);
        Assert.Equal("harbourline-access-logs", logging.BucketLoggingConfig.TargetBucketName);
        Assert.All(server.Log.Entries, entry => Assert.Equal(SignatureVerdict.Valid, entry.Verify));
    }

    [Fact]
    public async Task Grants_have_their_types()
    {
        await using var server = await SimulatedAwsServer.StartAsync(SampleEstate.Folder);
        using var s3 = Client(server, "us-east-1");

        var grants = (await s3.GetBucketAclAsync(new GetBucketAclRequest { BucketName = "harbourline-www" })).Grants;

        Assert.Equal([GranteeType.CanonicalUser, GranteeType.Group], grants.Select(grant => grant.Grantee.Type));
        Assert.Equal("http://acs.amazonaws.com/groups/global/AllUsers", grants[1].Grantee.URI);
    }

    [Fact]
    public async Task A_missing_bucket_setting_is_an_error()
    {
        await using var server = await SimulatedAwsServer.StartAsync(SampleEstate.Folder);
        using var s3 = Client(server);

        using var s3InUs = Client(server, "us-east-1");
        var none = await Assert.ThrowsAsync<AmazonS3Exception>(
            () => s3InUs.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest { BucketName = "harbourline-www" }));
        var theirs = await Assert.ThrowsAsync<AmazonS3Exception>(
            () => s3.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest { BucketName = "harbourline-central-logs" }));

        Assert.Equal(("NoSuchPublicAccessBlockConfiguration", "AccessDenied"), (none.ErrorCode, theirs.ErrorCode));
    }

    private static AmazonS3Client Client(SimulatedAwsServer server, string region = "eu-central-1")
    {
        var config = TypedClients.Config<AmazonS3Config>(server, region);
        config.ForcePathStyle = true;
        return new AmazonS3Client(TypedClients.Production, config);
    }
}
