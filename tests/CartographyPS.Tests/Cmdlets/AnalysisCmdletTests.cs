using System.Management.Automation;
using CartographyPS.PowerShellHost;
using CartographyPS.Resources;
using SimulatedAws.Faults;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>The analyses in a sync and alone, against the sample estate.</summary>
public sealed class AnalysisCmdletTests(SampleAws aws) : IClassFixture<SampleAws>, IDisposable
{
    private const string Sync = "Invoke-CartographySync -Profile accountname1, accountname2 -Resource ec2:instance, iam, iaminstanceprofiles";
    private const string Assumable = "@(Get-CartographyEdge STS_ASSUMEROLE_ALLOW | Where-Object FromLabel -eq AWSEC2Instance).Count";

    private readonly string _ledger = aws.NewLedger();

    public void Dispose() => aws.Server.Faults.Clear();

    [Fact]
    public void A_sync_ends_with_the_results_of_the_analyses_that_belong_to_no_account()
    {
        var results = Run(Sync).ThrowOnError().Output;

        var analysed = results.SkipWhile(result => Text(result, "Account").Length > 0).ToList();
        Assert.Contains("  global analysis:ec2_iaminstanceprofile Complete 0 0", analysed.Select(result => Text(result, "Account", "AccountName", "Region", "ResourceType", "Status", "Nodes", "Calls")));
        Assert.Subset(AwsAnalyses.Catalog.Analyses.Select(analysis => analysis.Identifier).ToHashSet(), analysed.Select(result => Text(result, "ResourceType")).ToHashSet());
        Assert.DoesNotContain(analysed, result => Text(result, "ResourceType") == "analysis:lambda_ecr");
        Assert.True((int)Run(Assumable).Output[0].BaseObject > 0);
        Assert.Contains("analysis:foreign_accounts", Run("Get-CartographySync -Scope").Output.Select(scope => Text(scope, "ResourceType")));
    }

    [Fact]
    public void A_second_sync_changes_nothing()
    {
        Run(Sync).ThrowOnError();

        var again = Run(Sync).ThrowOnError().Output.SkipWhile(result => Text(result, "Account").Length > 0).ToList();

        Assert.All(again, result => Assert.Equal("Complete 0 0 0", Text(result, "Status", "NodesChanged", "EdgesAdded", "EdgesRemoved")));
        Assert.Empty(Run("Get-CartographyChange").Output);
    }

    [Fact]
    public void A_sync_of_other_types_keeps_what_was_derived()
    {
        Run(Sync).ThrowOnError();
        string before = Run(Assumable).Output[0].ToString();

        var results = Run("Invoke-CartographySync -Profile accountname1 -Resource sqs").ThrowOnError().Output;

        Assert.Contains("analysis:ec2_iaminstanceprofile Complete 0", results.Select(result => Text(result, "ResourceType", "Status", "EdgesRemoved")));
        Assert.Equal(before, Run(Assumable).Output[0].ToString());
    }

    [Fact]
    public void Those_that_are_excluded_by_name_are_left_out_and_keep_what_they_derived()
    {
        Run(Sync).ThrowOnError();
        string before = Run(Assumable).Output[0].ToString();

        var results = Run(Sync + " -Exclude analysis:ec2_iaminstanceprofile").ThrowOnError().Output.Select(result => Text(result, "ResourceType")).ToList();

        Assert.DoesNotContain("analysis:ec2_iaminstanceprofile", results);
        Assert.Contains("analysis:foreign_accounts", results);
        Assert.Equal(before, Run(Assumable).Output[0].ToString());
        Assert.Contains("There is no resource type 'analysis:none'", Run(Sync + " -Exclude analysis:none").Errors[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void They_are_left_out_on_request_and_run_later_without_AWS()
    {
        Run(Sync + " -SkipAnalysis").ThrowOnError();
        Assert.Equal("0", Run(Assumable).Output[0].ToString());
        aws.Server.Statistics.Reset();

        var results = Run("Update-CartographyAnalysis").ThrowOnError().Output;

        Assert.Empty(aws.Server.Statistics.Requests);
        Assert.Contains("analysis:ec2_iaminstanceprofile Complete", results.Select(result => Text(result, "ResourceType", "Status")));
        Assert.All(results, result => Assert.Equal("2", Text(result, "Run")));
        Assert.NotEqual("0", Run(Assumable).Output[0].ToString());
        Assert.Equal("2 Complete", Text(Run("Get-CartographySync").Output[0], "Run", "Status"));

        // Left out again, their results are kept.
        Run(Sync + " -SkipAnalysis").ThrowOnError();
        Assert.NotEqual("0", Run(Assumable).Output[0].ToString());
    }

    [Fact]
    public void They_run_when_a_reading_fails_and_see_the_earlier_data()
    {
        Run(Sync).ThrowOnError();
        string before = Run(Assumable).Output[0].ToString();
        aws.Server.Faults.Add(new FaultRule { Service = "iam", Kind = FaultKind.Denied });

        var result = Run(Sync);

        Assert.Contains("analysis:ec2_iaminstanceprofile Complete", result.Output.Select(one => Text(one, "ResourceType", "Status")));
        Assert.Equal(before, Run(Assumable).Output[0].ToString());
    }

    [Theory]
    [InlineData("foreign_accounts", "analysis:foreign_accounts")]
    [InlineData("'analysis:foreign*, ec2_iam*'", "analysis:ec2_iaminstanceprofile analysis:foreign_accounts")]
    public void Analyses_are_chosen_by_name(string names, string expected)
    {
        Run(Sync + " -SkipAnalysis").ThrowOnError();

        var results = Run($"Update-CartographyAnalysis {names} -Force").ThrowOnError().Output;

        Assert.Equal(expected, string.Join(' ', results.Select(result => Text(result, "ResourceType"))));
    }

    [Fact]
    public void Wrong_names_and_a_missing_ledger_are_errors()
    {
        var unknown = Error("Update-CartographyAnalysis foreign_acounts");
        Assert.Equal("There is no analysis 'foreign_acounts'. Did you mean 'foreign_accounts'?", unknown.ToString());
        Assert.StartsWith("UnknownAnalysis,", unknown.FullyQualifiedErrorId, StringComparison.Ordinal);

        Assert.StartsWith("LedgerNotFound,", Error("Update-CartographyAnalysis").FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.False(File.Exists(_ledger));
    }

    [Fact]
    public void WhatIf_runs_nothing()
    {
        Run(Sync + " -SkipAnalysis").ThrowOnError();

        Assert.Empty(Run("Update-CartographyAnalysis -WhatIf").ThrowOnError().Output);

        Assert.Single(Run("Get-CartographySync").Output);
    }

    [Fact]
    public void The_catalogue_lists_them_with_what_they_read()
    {
        var listed = Run("Get-CartographyResourceType analysis:*, permission_relationships").ThrowOnError().Output;

        Assert.Equal(AwsAnalyses.Catalog.Analyses.Select(analysis => analysis.Identifier), listed.Select(type => Text(type, "Identifier")));
        Assert.All(listed, type => Assert.Equal("Analysis", Text(type, "Placement").Trim()));
        Assert.Equal("AWSLambda.codesha256, AWSECRImage.digest", Text(listed.Single(type => Text(type, "Identifier") == "analysis:lambda_ecr"), "Reads"));
        Assert.Equal(
            AwsResourceTypes.Catalog.Types.Count + listed.Count, Run("Get-CartographyResourceType").ThrowOnError().Output.Count);
    }

    [Fact]
    public void Names_are_completed()
    {
        Assert.Contains("foreign_accounts", Complete("Update-CartographyAnalysis fore"));
        Assert.Contains("analysis:foreign_accounts", Complete("Get-CartographyResourceType analysis:f"));
        Assert.Contains("permission_relationships", Complete("Invoke-CartographySync -Resource perm"));
        Assert.DoesNotContain(Complete("Invoke-CartographySync -Resource analysis"), name => name.StartsWith("analysis:", StringComparison.Ordinal));
    }

    private IEnumerable<string> Complete(string line) =>
        aws.Session.Run("param($Line) (TabExpansion2 $Line $Line.Length).CompletionMatches.CompletionText", line).ThrowOnError().Output.Where(match => match is not null).Select(match => match.ToString());

    private ErrorRecord Error(string script)
    {
        var result = Run(script);
        return result.Terminating ?? Assert.Single(result.Errors);
    }

    private SessionResult Run(string script) => aws.Run(_ledger, script);

    private static string Text(PSObject item, params string[] properties) => string.Join(' ', properties.Select(property => $"{item.Properties[property].Value}"));
}
