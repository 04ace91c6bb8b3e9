namespace CartographyPS.Resources.Tests.SecretsManager;

public class SecretTests
{
    private const string Secret = "arn:aws:secretsmanager:us-east-1:111122223333:secret:s-AbCdEf";

    [Fact]
    public async Task A_secret_that_waits_for_its_deletion_says_when_and_keeps_its_versions()
    {
        var stated = await ReadAsync(""" "DeletedDate":"2026-01-02T03:04:05Z" """, """{"VersionId":"v1"}""");

        Assert.Equal("1767323045", stated.Property("AWSSecretsManagerSecret", Secret, "deleted_date"));
        Assert.Equal([$"{Secret}:version:v1"], stated.Ids("AWSSecretsManagerSecretVersion"));
        Assert.Contains($"AWSSecretsManagerSecretVersion.id={Secret}:version:v1 -VERSION_OF-> AWSSecretsManagerSecret.id={Secret}", stated.Edges);
    }

    [Theory]
    [InlineData("12", "arn:aws:kms:us-east-1:111122223333:key/12")]
    [InlineData("mrk-12", "arn:aws:kms:us-east-1:111122223333:key/mrk-12")]
    [InlineData("arn:aws:kms:us-east-1:444455556666:key/12", "arn:aws:kms:us-east-1:444455556666:key/12")]
    public async Task A_key_is_found_by_its_id_too(string key, string arn)
    {
        var stated = await ReadAsync($"\"KmsKeyId\":\"{key}\"", $"{{\"VersionId\":\"v1\",\"KmsKeyIds\":[\"{key}\"]}}");

        Assert.Contains($"AWSSecretsManagerSecret.id={Secret} -ENCRYPTED_BY-> AWSKMSKey.arn={arn}", stated.Edges);
        Assert.Contains($"AWSSecretsManagerSecretVersion.id={Secret}:version:v1 -ENCRYPTED_BY-> AWSKMSKey.arn={arn}", stated.Edges);
    }

    [Theory]
    [InlineData(""" "Description":"d" """, "\"\"")]
    [InlineData(""" "DeletedDate":"2026-01-02T03:04:05Z" """, null)]
    public async Task The_policy_of_a_secret_that_waits_for_its_deletion_is_not_read(string member, string? policy) =>
        Assert.Equal(policy, (await ReadAsync(member, string.Empty)).Property("AWSSecretsManagerSecret", Secret, "policy"));

    private static Task<Stated> ReadAsync(string member, string version) => Stated.ByAsync(
        "secretsmanager",
        new Dictionary<string, string>
        {
            ["ListSecrets"] = $$"""{"SecretList":[{"ARN":"{{Secret}}","Name":"s",{{member}}}]}""",
            ["ListSecretVersionIds"] = $$"""{"Versions":[{{version}}]}""",
        });
}
