using CartographyPS.Engine.Aws.Credentials;
using CsCheck;

namespace CartographyPS.Engine.Tests.Aws.Credentials;

public sealed class CredentialJsonTests
{
    [Theory]
    [InlineData("Token")]
    [InlineData("SessionToken")]
    public void Reads_what_services_and_programs_give(string token) => Assert.Equal(
        new AwsCredentials("a", "s", "t", new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero)),
        CredentialJson.Read($$"""{"AccessKeyId":"a","SecretAccessKey":"s","{{token}}":"t","Expiration":"2100-01-01T00:00:00Z","AccountId":"1","More":{} }""", "the test"));

    [Theory]
    [InlineData("""{"Code":"Failed"}""", "Failed")]
    [InlineData("""{"Code":"Failed","Message":"In words"}""", "In words")]
    [InlineData("""{"message":"In small letters"}""", "In small letters")]
    [InlineData("{}", "no AccessKeyId and SecretAccessKey")]
    [InlineData("""{"AccessKeyId":"","SecretAccessKey":""}""", "no AccessKeyId and SecretAccessKey")]
    [InlineData("""{"AccessKeyId":5,"SecretAccessKey":true}""", "no AccessKeyId and SecretAccessKey")]
    public void Says_why_there_are_none(string json, string reason)
    {
        var error = Assert.Throws<CredentialException>(() => CredentialJson.Read(json, "The test"));

        Assert.StartsWith("The test gave no credentials", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_gives_credentials_or_an_error_that_does_not_repeat_it()
    {
        string[] parts = ["{", "}", "[", "]", "\"", ":", ",", "null", "5", "1e999", "\"AccessKeyId\":\"keep-this\"", "\"SecretAccessKey\":\"keep-this\"", "\"Expiration\":\"9999-99-99\"", "\"Version\":1", "\\u0000", "é", "\ud800"];
        Gen.Int[0, parts.Length - 1].Select(part => parts[part]).Array[0, 12].Select(string.Concat).Sample(json =>
        {
            try
            {
                CredentialJson.Read(json, "the test", version: json.Length % 2 == 0 ? 1 : null);
            }
            catch (CredentialException exception)
            {
                Assert.DoesNotContain("keep-this", exception.Message, StringComparison.Ordinal);
            }
        });
    }
}
