using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Sync.Planning;

namespace CartographyPS.Engine.Tests.Sync.Planning;

/// <summary>Scopes that are read once for several accounts, and which of them are tried.</summary>
public class SharedScopesTests
{
    private static readonly ScriptedType OfOrganization = new(type => type.Call("List"), "organizations", Placement.Organization);
    private static readonly ScriptedType Published = new(type => type.Call("List"), "published", Placement.Public);

    [Fact]
    public void An_organization_is_one_scope_whose_management_account_tries_first()
    {
        var plan = Assert.Single(SyncPlan.Make([Member("1", "o-1"), Member("2", "o-1"), Member("9", "o-1")], [OfOrganization]));

        Assert.Equal("o-1/global/organizations", plan.Scope.ToString());
        Assert.Equal(["9", "1", "2"], plan.Readers.Select(reader => reader.Id));
        Assert.Equal("o-1", plan.ContextFor(plan.Readers[1]).Organization);
        Assert.Equal("organization o-1", plan.OwnerName);
        Assert.Null(plan.Settled);
    }

    [Fact]
    public void Two_organizations_are_two_scopes() => Assert.Equal(
        ["o-1/global/organizations: 1,3", "o-2/global/organizations: 2"],
        Texts([Member("1", "o-1"), Member("2", "o-2"), Member("3", "o-1")], OfOrganization));

    [Fact]
    public void An_account_in_no_organization_has_an_empty_scope_of_its_own()
    {
        var plans = SyncPlan.Make([Account("1", AccountOrganization.None), Member("2", "o-2")], [OfOrganization]);

        Assert.Equal(["o-2/global/organizations", "1/global/organizations"], plans.Select(plan => plan.Scope.ToString()));
        Assert.Equal((ScopeStatus.Complete, "The account is in no organization."), plans[1].Settled);
        Assert.Equal("name 1 (1)", plans[1].OwnerName);
    }

    [Fact]
    public void An_account_of_unknown_organization_is_left_out_when_another_is_in_one() => Assert.Equal(
        ["o-2/global/organizations: 2"],
        Texts([Silent("1", AwsErrorKind.Denied), Member("2", "o-2")], OfOrganization));

    [Theory]
    [InlineData(nameof(AwsErrorKind.Denied), nameof(ScopeStatus.Denied))]
    [InlineData(nameof(AwsErrorKind.Throttled), nameof(ScopeStatus.Failed))]
    public void Accounts_of_unknown_organization_share_one_scope_that_names_them(string second, string status)
    {
        var plans = SyncPlan.Make(
            [Silent("1", AwsErrorKind.Denied), Silent("2", Enum.Parse<AwsErrorKind>(second)), Account("3", AccountOrganization.None)], [OfOrganization]);

        Assert.Equal(["3/global/organizations", "1/global/organizations"], plans.Select(plan => plan.Scope.ToString()));
        var (end, message) = plans[1].Settled!.Value;
        Assert.Equal(Enum.Parse<ScopeStatus>(status), end);
        Assert.Contains("name 1 (1): organizations.DescribeOrganization: Code: Allow organizations:DescribeOrganization. as the test says; name 2 (2): ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_AWS_publishes_is_a_scope_for_each_region_of_a_partition()
    {
        Assert.Equal(
            ["aws-cn/r1/published: 3", "aws/r1/published: 1,2", "aws/r2/published: 1"],
            Texts([Account("1", null, "r1", "r2"), Account("2", null, "r1"), Account("3", null, "r1") with { Partition = "aws-cn" }], Published).Order(StringComparer.Ordinal));
        Assert.Equal("all accounts (aws)", SyncPlan.Make([Account("1", null, "r1")], [Published])[0].OwnerName);
        Assert.Null(SyncPlan.Make([Account("1", null, "r1")], [Published])[0].Context.Organization);
    }

    [Fact]
    public void No_accounts_make_no_plan() => Assert.Empty(SyncPlan.Make([], [OfOrganization, Published]));

    private static IEnumerable<string> Texts(IReadOnlyList<SyncAccount> accounts, ResourceType type) =>
        SyncPlan.Make(accounts, [type]).Select(plan => $"{plan.Scope}: {string.Join(",", plan.Readers.Select(reader => reader.Id))}");

    private static SyncAccount Member(string id, string organization) => Account(id, new AccountOrganization(organization, "9", null));

    private static SyncAccount Silent(string id, AwsErrorKind kind) => Account(
        id, new AccountOrganization(null, null, new AwsServiceException(kind, "Code", "as the test says", "organizations.DescribeOrganization", "r1")));

    private static SyncAccount Account(string id, AccountOrganization? organization, params string[] regions) =>
        new(id, $"name {id}", "aws", "r1", regions, _ => new ScriptedAws()) { Organization = organization };
}
