using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Tests.Conversions;

public class KeyIdTests
{
    [Fact]
    public void A_multi_Region_key_goes_by_its_ARN_and_others_by_their_id()
    {
        Assert.Equal("1234", KmsKeyIds.NodeId(Json.Texts("1234", "arn:aws:kms:r:a:key/1234")));
        Assert.Equal("arn:aws:kms:r:a:key/mrk-1", KmsKeyIds.NodeId(Json.Texts("mrk-1", "arn:aws:kms:r:a:key/mrk-1")));
        Assert.Null(KmsKeyIds.NodeId(Json.Texts(null, "arn:aws:kms:r:a:key/1")));
    }

    [Theory]
    [InlineData("1234", "arn:aws:kms:us-east-1:111122223333:key/1234")]
    [InlineData("arn:aws:kms:eu-west-1:222233334444:key/1", "arn:aws:kms:eu-west-1:222233334444:key/1")]
    [InlineData("alias/acme", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void What_names_a_key_is_made_an_ARN(string? key, string? expected) =>
        Assert.Equal(expected, KmsKeyIds.Arn(Json.Texts(key, "aws", "us-east-1", "111122223333")));

    [Fact]
    public void Subscriptions_without_an_ARN_are_told_apart()
    {
        Assert.Equal("arn:aws:sns:r:a:t:1", SnsSubscriptions.NodeId(Json.Texts("arn:aws:sns:r:a:t:1", "arn:t", "email", "a@acme.example")));
        Assert.Equal(
            "PendingConfirmation|arn:t|email|a@acme.example",
            SnsSubscriptions.NodeId(Json.Texts("PendingConfirmation", "arn:t", "email", "a@acme.example")));
        Assert.Null(SnsSubscriptions.NodeId(Json.Texts(null, "arn:t", "email", "x")));
    }

    [Fact]
    public void Access_control_entries_have_the_hash_of_what_they_say()
    {
        // The SHA-256 of "111122223333:None:o:Group:None:None:u:READ".
        const string Expected = "7499d3da280f4ac0a514d2a9a7d71887e8c456a4d7c4f142e7592effe0061b43";
        Assert.Equal(Expected, S3Acls.NodeId(Json.Texts("111122223333", null, "o", "Group", null, null, "u", "READ")));
        Assert.NotEqual(Expected, S3Acls.NodeId(Json.Texts("111122223333", null, "o", "Group", null, null, "u", "WRITE")));
    }
}
