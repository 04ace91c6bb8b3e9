using System.Management.Automation;
using CartographyPS.PowerShellHost;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>Parameters of the sync that types are read by.</summary>
public sealed class SyncSettingTests(SampleAws aws) : IClassFixture<SampleAws>
{
    private const string Sync = "Invoke-CartographySync -Profile accountname1, accountname2 -Resource ssm -Region eu-central-1";

    private readonly string _ledger = aws.NewLedger();

    [Fact]
    public void Without_a_prefix_public_parameters_are_skipped_and_the_message_names_the_parameter()
    {
        var result = Public(Run(Sync).ThrowOnError());

        Assert.Equal("aws eu-central-1 Skipped 0", Text(result, "Account", "Region", "Status", "Calls"));
        Assert.Contains("-SsmPublicParameter", Text(result, "Message"), StringComparison.Ordinal);
        Assert.Empty(Run("Get-CartographyNode AWSPublicSSMParameter").Output);
    }

    [Fact]
    public void With_prefixes_they_are_read_once_in_a_region()
    {
        aws.Server.Statistics.Reset();

        var result = Public(Run(Sync + " -SsmPublicParameter '/aws/service/bottlerocket, /aws/service/ami-amazon-linux-latest'").ThrowOnError());

        Assert.Equal("aws accountname1 Complete 4 2", Text(result, "Account", "AccountName", "Status", "Nodes", "Calls"));
        Assert.Equal(2, aws.Server.Statistics.Requests["ssm.GetParametersByPath"]);
        Assert.Equal(4, Run("Get-CartographyNode AWSPublicSSMParameter").Output.Count);

        // What is not asked for any more goes; without the parameter, what is known stays.
        Run(Sync + " -SsmPublicParameter /aws/service/bottlerocket").ThrowOnError();
        Run(Sync).ThrowOnError();
        Assert.Equal(2, Run("Get-CartographyNode AWSPublicSSMParameter").Output.Count);
    }

    [Theory]
    [InlineData("-SsmPublicParameter /shop/payments", "'/shop/payments' is not the start of a public parameter's name")]
    [InlineData("-SsmPublicParameter '/aws/service/bottlerocket,/aws/servicex'", "'/aws/servicex' is not")]
    [InlineData("-SsmPublicParameter ''", "SsmPublicParameter")]
    [InlineData("-CloudTrailLookbackHours 0", "CloudTrailLookbackHours")]
    [InlineData("-CloudTrailLookbackHours 2161", "CloudTrailLookbackHours")]
    [InlineData("-CloudTrailLookbackHours many", "CloudTrailLookbackHours")]
    [InlineData("-GuardDutySeverity WORSE", "GuardDutySeverity")]
    public void What_is_no_setting_is_refused_before_anything_is_called(string parameter, string message)
    {
        aws.Server.Statistics.Reset();

        var run = Run($"{Sync} {parameter}");

        Assert.Contains(message, (run.Terminating ?? run.Errors[0]).ToString(), StringComparison.Ordinal);
        Assert.Empty(aws.Server.Statistics.Requests);
    }

    [Fact]
    public void The_plan_leaves_out_what_is_skipped()
    {
        Run(Sync + " -WhatIf").ThrowOnError();
        Assert.DoesNotContain("ssm of all accounts", aws.Shown, StringComparison.Ordinal);

        Run(Sync + " -WhatIf -SsmPublicParameter /aws/service/bottlerocket").ThrowOnError();
        Assert.Contains("ssm of all accounts (aws) in eu-central-1", aws.Shown, StringComparison.Ordinal);
    }

    private SessionResult Run(string script) => aws.Run(_ledger, script);

    private static PSObject Public(SessionResult result) =>
        Assert.Single(result.Output, output => Text(output, "ResourceType") == "ssm" && Text(output, "Account") == "aws");

    private static string Text(PSObject value, params string[] properties) => string.Join(' ', properties.Select(name => value.Properties[name]?.Value?.ToString() ?? string.Empty));
}
