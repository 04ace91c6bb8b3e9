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
}
