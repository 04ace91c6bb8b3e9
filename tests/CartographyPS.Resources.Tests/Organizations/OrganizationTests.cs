namespace CartographyPS.Resources.Tests.Organizations;

/// <summary>What an organization's answers come to.</summary>
public class OrganizationTests
{
    private const string Unit = "AWSOrganizationalUnit";

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

    private static Task<Stated> StatedAsync(string accounts) => Stated.ByAsync("organizations", new Dictionary<string, string>
    {
        ["ListRoots"] = """{"Roots":[{"Id":"r-1"}]}""",
        ["ListAccountsForParent"] = $$"""{"Accounts":[{{accounts}}]}""",
    });
}
