using CartographyPS.Resources.SecretsManager;

namespace CartographyPS.Resources.Tests.SecretsManager;

public class SecretKeysTests
{
    [Theory]
    [InlineData("""["arn:aws:kms:r:a:key/1","2"]""", "arn:aws:kms:r:a:key/1 arn:aws:kms:us-east-1:111122223333:key/2")]
    [InlineData("""["DefaultEncryptionKey","alias/acme"]""", "")]
    [InlineData("[]", "")]
    public void A_versions_keys_are_those_that_have_an_id(string keys, string arns) =>
        Assert.Equal(arns, string.Join(' ', (IEnumerable<object?>)SecretKeys.Arns([Json.Of(keys), .. Json.Texts("aws", "us-east-1", "111122223333")])!));

    [Fact]
    public void Without_a_list_there_are_none() => Assert.Empty((IEnumerable<object?>)SecretKeys.Arns([Json.None, .. Json.Texts("aws", "us-east-1", "111122223333")])!);
}
