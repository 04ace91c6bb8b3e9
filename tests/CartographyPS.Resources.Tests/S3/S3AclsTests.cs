using CartographyPS.Resources.S3;

namespace CartographyPS.Resources.Tests.S3;

public class S3AclsTests
{
    [Fact]
    public void Access_control_entries_have_the_hash_of_what_they_say()
    {
        // The SHA-256 of "111122223333:None:o:Group:None:None:u:READ".
        const string Expected = "7499d3da280f4ac0a514d2a9a7d71887e8c456a4d7c4f142e7592effe0061b43";
        Assert.Equal(Expected, S3Acls.NodeId(Json.Texts("111122223333", null, "o", "Group", null, null, "u", "READ")));
        Assert.NotEqual(Expected, S3Acls.NodeId(Json.Texts("111122223333", null, "o", "Group", null, null, "u", "WRITE")));
    }

    [Theory]
    [InlineData("READ", "s3:ListBucket s3:ListBucketVersions s3:ListBucketMultipartUploads")]
    [InlineData("WRITE", "s3:PutObject")]
    [InlineData("READ_ACP", "s3:GetBucketAcl")]
    [InlineData("WRITE_ACP", "s3:PutBucketAcl")]
    [InlineData(
        "FULL_CONTROL",
        "s3:ListBucket s3:ListBucketVersions s3:ListBucketMultipartUploads s3:PutObject s3:DeleteObject s3:DeleteObjectVersion s3:GetBucketAcl s3:PutBucketAcl")]
    [InlineData("OTHER", null)]
    [InlineData(null, null)]
    public void A_permission_on_a_bucket_allows_actions(string? permission, string? expected) => Assert.Equal(
        expected?.Split(' '), (IEnumerable<string>?)S3Acls.ActionsOf(Json.Texts(permission)[0]));
}
