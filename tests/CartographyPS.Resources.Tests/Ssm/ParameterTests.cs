namespace CartographyPS.Resources.Tests.Ssm;

/// <summary>The key of a parameter, however it is named.</summary>
public class ParameterTests
{
    private const string Id = "arn:aws:ssm:us-east-1:111122223333:parameter/p";
    private const string Key = "aaaa0000-0000-4000-8000-000000000001";
    private const string Multi = "mrk-0000000000000000000000000000000a";

    [Theory]
    [InlineData("arn:aws:kms:us-east-1:111122223333:key/" + Key, Key, "arn:aws:kms:us-east-1:111122223333:key/" + Key)]
    [InlineData(Key, Key, "arn:aws:kms:us-east-1:111122223333:key/" + Key)]
    [InlineData("arn:aws:kms:us-east-1:111122223333:key/" + Multi, Multi, "arn:aws:kms:us-east-1:111122223333:key/" + Multi)]
    [InlineData("alias/aws/ssm", null, null)]
    public async Task Its_key_goes_by_ARN_or_id(string key, string? shortId, string? arn)
    {
        var stated = await StatedAsync($",\"KeyId\":\"{key}\"");

        Assert.Equal(shortId is null ? null : $"\"{shortId}\"", stated.Property("AWSSSMParameter", Id, "kms_key_id_short"));
        Assert.Equal(
            arn is null ? [] : [$"AWSSSMParameter.id={Id} -ENCRYPTED_BY-> AWSKMSKey.arn={arn}"],
            stated.Edges.Where(edge => edge.Contains("ENCRYPTED_BY", StringComparison.Ordinal)));
        Assert.Equal(["SSMParameter", "Secret"], stated.Labels("AWSSSMParameter", Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", "[]")]
    [InlineData(",\"Policies\":[]", "[]")]
    [InlineData(",\"Policies\":[{\"PolicyType\":\"Expiration\"}]", "[{\\\"PolicyType\\\": \\\"Expiration\\\"}]")]
    public async Task Policies_are_a_text_and_none_are_an_empty_list(string members, string policies) =>
        Assert.Equal($"\"{policies}\"", (await StatedAsync(members)).Property("AWSSSMParameter", Id, "policies_json"));

    private static Task<Stated> StatedAsync(string members) => Stated.ByAsync("ssm", new Dictionary<string, string>
    {
        ["DescribeParameters"] = $$"""{"Parameters":[{"ARN":"{{Id}}","Name":"/p","Type":"SecureString"{{members}}}]}""",
    });
}
