using CartographyPS.Resources.Ssm;

namespace CartographyPS.Resources.Tests.Ssm;

/// <summary>The conversions of Systems Manager.</summary>
public class SsmConversionTests
{
    [Theory]
    [InlineData("\"arn:aws:kms:us-east-1:111122223333:key/aaaa0000-0000-4000-8000-000000000001\"", "aaaa0000-0000-4000-8000-000000000001")]
    [InlineData("\"arn:aws-cn:kms:cn-north-1:111122223333:key/mrk-0000000000000000000000000000000a\"", "mrk-0000000000000000000000000000000a")]
    [InlineData("\"key/aaaa0000-0000-4000-8000-000000000001\"", "aaaa0000-0000-4000-8000-000000000001")]
    [InlineData("\"aaaa0000-0000-4000-8000-000000000001\"", "aaaa0000-0000-4000-8000-000000000001")]
    [InlineData("\"alias/aws/ssm\"", null)]
    [InlineData("\"arn:aws:kms:us-east-1:111122223333:alias/mine\"", null)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void A_key_is_named_by_ARN_or_id_and_not_by_alias(string json, string? id) => Assert.Equal(id, ParameterKeys.ShortId(Json.Of(json)));

    [Theory]
    [InlineData("\"CVE-2025-1,CVE-2025-2\"", "CVE-2025-1", "CVE-2025-2")]
    [InlineData("\" CVE-2025-1 , ,\"", "CVE-2025-1")]
    [InlineData("\"\"")]
    [InlineData("null")]
    public void Vulnerabilities_are_a_list(string json, params string[] ids) => Assert.Equal(ids, (IEnumerable<string>)CveIds.Of(Json.Of(json)));
}
