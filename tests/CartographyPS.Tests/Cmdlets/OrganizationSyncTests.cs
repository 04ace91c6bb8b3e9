using System.Management.Automation;
using CartographyPS.PowerShellHost;
using SimulatedAws;
using SimulatedAws.Faults;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>What several accounts share is read once, by the first that may.</summary>
public sealed class OrganizationSyncTests(SampleAws aws) : IClassFixture<SampleAws>, IDisposable
{
    private const string Organization = "o-hb7k2m9q4x";
    private const string Sync = "Invoke-CartographySync -Profile accountname1, accountname2 -Resource organizations";

    private readonly string _ledger = aws.NewLedger();

    public void Dispose()
    {
        aws.Server.Faults.Clear();
        aws.Server.RestoreAnswers();
    }

    [Fact]
    public void An_organization_is_read_once_by_its_management_account()
    {
        var result = Shared(Run(Sync).ThrowOnError());

        Assert.Equal($"{Organization} accountname2 global organizations Complete", Text(result, "Account", "AccountName", "Region", "ResourceType", "Status"));
        Assert.Equal(
            ["111122223333 production o-hb7k2m9q4x True", "123412341234 first-shop o-hb7k2m9q4x ", "432143214321 lab o-hb7k2m9q4x ",
                "444455556666 shared-services o-hb7k2m9q4x True", "987698769876 harbour-shop o-hb7k2m9q4x "],
            Run("Get-CartographyNode AWSAccount").Output.Select(node => Text(node, "id", "name", "org_id", "inscope")).Order(StringComparer.Ordinal));
        Assert.Equal(Organization, Text(Shared(Run("Get-CartographySync -Scope")), "Account"));
    }

    [Fact]
    public void A_member_reads_it_when_the_management_account_is_denied_and_nothing_changes()
    {
        Run(Sync).ThrowOnError();
        Deny(SampleEstate.SharedServicesAccount, "ListRoots");

        var result = Shared(Run(Sync).ThrowOnError());

        Assert.Equal($"{Organization} accountname1 Complete 0 0", Text(result, "Account", "AccountName", "Status", "NodesChanged", "NodesRemoved"));
    }

    [Theory]
    [InlineData("ListPolicies")]
    [InlineData("DescribePolicy")]
    [InlineData("ListTargetsForPolicy")]
    public void Without_the_permission_to_read_policies_the_accounts_are_read_as_before(string operation)
    {
        Deny(null, operation);

        var result = Shared(Run(Sync));

        Assert.Equal($"{Organization} accountname2 Partial", Text(result, "Account", "AccountName", "Status"));
        Assert.Equal(5, Run("Get-CartographyNode AWSAccount | Where-Object org_id").Output.Count);
        Assert.Equal(4, Run("Get-CartographyEdge PARENT | Where-Object FromLabel -eq AWSOrganizationalUnit").Output.Count);
    }

    [Fact]
    public void When_all_are_denied_one_error_says_by_whom_it_was_tried_and_the_graph_stays()
    {
        var before = aws.Graph(_ledger, Sync);
        Deny(null, "ListRoots");

        var run = Run(Sync);

        string error = Assert.Single(run.Errors).ToString();
        Assert.StartsWith($"{Organization}/global/organizations: accountname2 (444455556666): organizations.ListRoots: ", error, StringComparison.Ordinal);
        Assert.Contains("; accountname1 (111122223333): organizations.ListRoots: ", error, StringComparison.Ordinal);
        Assert.Equal("Denied", Text(Shared(run), "Status"));
        File.Delete(_ledger + ".jsonl");
        Assert.Equal(before, aws.Graph(_ledger));
    }

    [Fact]
    public void An_account_that_is_in_none_says_so()
    {
        aws.Server.OverrideAnswers(
            SampleEstate.ProductionAccount, "aws-global", "organizations", "DescribeOrganization",
            """[{"error":{"code":"AWSOrganizationsNotInUseException","message":"Your account is not a member of an organization.","status":400}}]""");

        var result = Shared(Run("Invoke-CartographySync -Profile accountname1 -Resource organizations").ThrowOnError());

        Assert.Equal("111122223333 Complete 0 The account is in no organization.", Text(result, "Account", "Status", "Nodes", "Message"));
    }

    [Fact]
    public void Which_organization_it_is_is_asked_for_only_when_that_is_read()
    {
        aws.Server.Statistics.Reset();

        Run("Invoke-CartographySync -Profile accountname1 -Resource sqs -Region eu-central-1").ThrowOnError();

        Assert.DoesNotContain(aws.Server.Statistics.Requests.Keys, operation => operation.StartsWith("organizations.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_resumed_run_does_not_read_it_again()
    {
        Run(Sync).ThrowOnError();

        var result = Shared(Run(Sync + " -Resume").ThrowOnError());

        Assert.Contains(Text(result, "Status"), new[] { "Complete", "Skipped" });
    }

    [Fact]
    public void The_plan_names_the_organization()
    {
        var shown = Run(Sync + " -WhatIf").ThrowOnError();

        Assert.Empty(shown.Output);
        Assert.Contains($"organizations of organization {Organization} in global", aws.Shown, StringComparison.Ordinal);
    }

    private SessionResult Run(string script) => aws.Run(_ledger, script);

    private void Deny(string? account, string operation) => aws.Server.Faults.Add(new FaultRule
    {
        Account = account,
        Service = "organizations",
        Operation = operation,
        Kind = FaultKind.Denied,
    });

    private static PSObject Shared(SessionResult result) => Assert.Single(result.Output, output => Text(output, "ResourceType") == "organizations");

    private static string Text(PSObject value, params string[] properties) => string.Join(' ', properties.Select(name => value.Properties[name]?.Value?.ToString() ?? string.Empty));
}
