using CartographyPS.Resources.Kms;

namespace CartographyPS.Resources.Tests.Kms;

public class KmsKeyIdsTests
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
}
