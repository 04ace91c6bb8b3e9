namespace CartographyPS.Resources.Tests.Inspector;

public class FindingTests
{
    private const string Finding = "arn:aws:inspector2:us-east-1:444455556666:finding/1";

    private static Task<Stated> ReadAsync() => Stated.ByAsync("inspector", new Dictionary<string, string>
    {
        ["ListFindings"] = $$$"""
            {"findings":[{"findingArn":"{{{Finding}}}","awsAccountId":"444455556666","type":"PACKAGE_VULNERABILITY",
              "resources":[{"type":"AWS_ECR_REPOSITORY","id":"repository"},{"type":"AWS_EC2_INSTANCE","id":"i-1"},{"type":"AWS_EC2_INSTANCE","id":"i-2"}],
              "packageVulnerabilityDetails":{"vulnerablePackages":[{"name":"p","version":"1"}]}}]}
            """,
    });

    [Fact]
    public async Task A_members_findings_and_packages_are_the_members_own()
    {
        var stated = await ReadAsync();

        Assert.Contains($"AWSAccount.id=444455556666 -RESOURCE-> AWSInspectorFinding.id={Finding}", stated.Edges);
        Assert.Contains("AWSAccount.id=444455556666 -RESOURCE-> AWSInspectorPackage.id=p|1", stated.Edges);
        Assert.DoesNotContain(stated.Edges, edge => edge.Contains("111122223333", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_finding_may_be_about_several_resources()
    {
        var stated = await ReadAsync();

        Assert.Equal("\"i-1\"", stated.Property("AWSInspectorFinding", Finding, "instanceid"));
        Assert.Equal("\"repository\"", stated.Property("AWSInspectorFinding", Finding, "ecrrepositoryid"));
        Assert.Contains($"AWSInspectorFinding.id={Finding} -AFFECTS-> AWSEC2Instance.id=i-2", stated.Edges);
        Assert.Contains($"AWSInspectorFinding.id={Finding} -AFFECTS-> AWSECRRepository.id=repository", stated.Edges);
    }
}
