namespace CartographyPS.Resources.Tests.Organizations;

/// <summary>What an organization's answers come to.</summary>
public class OrganizationTests
{
    private const string Unit = "AWSOrganizationalUnit";
    private const string Policy = "AWSOrganizationPolicy";

    [Fact]
    public async Task Only_active_accounts_are_part_of_where_they_stand()
    {
        var stated = await StatedAsync("""{"Id":"111122223333","State":"ACTIVE"},{"Id":"222233334444","Status":"SUSPENDED"},{"Id":"333344445555","State":"CLOSED","Status":"SUSPENDED"}""");

        Assert.Equal(["111122223333", "222233334444", "333344445555"], stated.Ids("AWSAccount").Order());
        Assert.Equal(["arn:aws:iam::111122223333:root"], stated.Ids("AWSRootPrincipal"));
        Assert.Equal(
            ["AWSAccount.id=111122223333 -PARENT-> AWSOrganizationRoot.id=o-1/r-1", "AWSAccount.id=111122223333 -RESOURCE-> AWSRootPrincipal.id=arn:aws:iam::111122223333:root",
                "AWSOrganizationRoot.id=o-1/r-1 -RESOURCE-> AWSAccount.id=111122223333"],
            stated.Edges.Where(edge => edge.Contains("AWSAccount", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_organization_without_accounts_and_units_is_a_root()
    {
        var stated = await StatedAsync("");

        Assert.Equal(["o-1/r-1"], stated.Ids("AWSOrganizationRoot"));
        Assert.Empty(stated.Ids(Unit));
        Assert.Empty(stated.Ids("AWSAccount"));
    }

    [Fact]
    public async Task Policies_say_what_they_are_attached_to()
    {
        var stated = await PoliciesAsync("ENABLED");

        Assert.Equal(["o-1/p-1"], stated.Ids(Policy));
        Assert.Equal("\"SERVICE_CONTROL_POLICY\"", stated.Property(Policy, "o-1/p-1", "type"));
        Assert.Equal("\"{}\"", stated.Property(Policy, "o-1/p-1", "content"));
        Assert.Equal("true", stated.Property(Policy, "o-1/p-1", "attached"));
        Assert.Equal(
            [
                "AWSAccount.id=111122223333 -CONTROL_POLICY-> AWSOrganizationPolicy.id=o-1/p-1", "AWSOrganizationRoot.id=o-1/r-1 -CONTROL_POLICY-> AWSOrganizationPolicy.id=o-1/p-1",
                "AWSOrganizationRoot.id=o-1/r-1 -RESOURCE-> AWSOrganizationPolicy.id=o-1/p-1", "AWSOrganizationalUnit.id=o-1/ou-1 -CONTROL_POLICY-> AWSOrganizationPolicy.id=o-1/p-1",
            ],
            stated.Edges.Where(edge => edge.Contains(Policy, StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("PENDING_ENABLE")]
    [InlineData("PENDING_DISABLE")]
    public async Task Policies_of_a_type_that_is_not_enabled_are_not_read(string status) => Assert.Empty((await PoliciesAsync(status)).Ids(Policy));

    private static Task<Stated> PoliciesAsync(string status) => Stated.ByAsync("organizations", new Dictionary<string, string>
    {
        ["ListRoots"] = $$"""{"Roots":[{"Id":"r-1","PolicyTypes":[{"Type":"SERVICE_CONTROL_POLICY","Status":"{{status}}"}]}]}""",
        ["ListPolicies"] = """{"Policies":[{"Id":"p-1","Type":"SERVICE_CONTROL_POLICY"}]}""",
        ["DescribePolicy"] = """{"Policy":{"PolicySummary":{"Id":"p-1"},"Content":"{}"}}""",
        ["ListTargetsForPolicy"] = """{"Targets":[{"TargetId":"r-1","Type":"ROOT"},{"TargetId":"ou-1","Type":"ORGANIZATIONAL_UNIT"},{"TargetId":"111122223333","Type":"ACCOUNT"}]}""",
    });

    private static Task<Stated> StatedAsync(string accounts) => Stated.ByAsync("organizations", new Dictionary<string, string>
    {
        ["ListRoots"] = """{"Roots":[{"Id":"r-1"}]}""",
        ["ListAccountsForParent"] = $$"""{"Accounts":[{{accounts}}]}""",
    });
}
