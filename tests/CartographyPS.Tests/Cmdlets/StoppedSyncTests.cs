using System.Diagnostics;
using System.Management.Automation;
using CartographyPS.PowerShellHost;
using SimulatedAws.Faults;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>Syncs that are stopped in their midst, and taken up.</summary>
public sealed class StoppedSyncTests(SampleAws aws) : IClassFixture<SampleAws>, IDisposable
{
    private const string Sync = "Invoke-CartographySync -Profile accountname1 -Resource sqs, sns, kms";

    private readonly string _ledger = aws.NewLedger();

    public void Dispose() => aws.Server.Faults.Clear();

    [Fact]
    public void A_sync_stopped_by_Ctrl_C_keeps_complete_scopes_and_can_be_resumed()
    {
        var output = StopWhenOnlyKeysAreMissing();

        Assert.Equal(["Complete"], output.Select(result => Text(result, "Status")).Distinct());
        Assert.Equal("Cancelled", Text(Run("Get-CartographySync").Output[0], "Status"));
        Assert.Equal(3, Run("Get-CartographyNode AWSSQSQueue").Output.Count);
        Assert.Empty(Run("Get-CartographyNode AWSKMSKey").Output);

        aws.Server.Faults.Clear();
        aws.Server.Statistics.Reset();
        var resumed = Run(Sync + " -Resume").ThrowOnError().Output;

        Assert.Equal(
            ["account Skipped", "analysis:foreign_accounts Complete", "kms Complete", "kms Complete", "sns Skipped", "sns Skipped", "sqs Skipped", "sqs Skipped"],
            resumed.Select(result => Text(result, "ResourceType", "Status")).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("sqs.ListQueues", aws.Server.Statistics.Requests.Keys);
        Assert.Equal("1 Complete", Text(Assert.Single(Run("Get-CartographySync").Output), "Run", "Status"));
        Assert.Equal(aws.Graph(aws.NewLedger(), Sync), aws.Graph(_ledger));
    }

    [Fact]
    public void A_run_that_ended_is_not_resumed()
    {
        Run("Invoke-CartographySync -Profile accountname1 -Resource sns").ThrowOnError();

        var results = Run("Invoke-CartographySync -Profile accountname1 -Resource sns -Resume").ThrowOnError().Output;

        Assert.All(results, result => Assert.Equal("2 Complete", Text(result, "Run", "Status")));
    }

    [Fact]
    public void A_sync_stopped_by_a_later_command_of_the_pipeline_can_be_resumed()
    {
        aws.Session.Run("param($Path) Import-Module $Path", typeof(SelectFirst).Assembly.Location).ThrowOnError();
        aws.Server.Faults.Add(new FaultRule { Service = "kms", Operation = "ListKeys", Kind = FaultKind.Hang });
        var time = Stopwatch.StartNew();

        var result = Run($"{Sync} | Select-First; 'goes on'").ThrowOnError();

        Assert.InRange(time.Elapsed, TimeSpan.Zero, SampleAws.Limit);
        Assert.Equal(2, result.Output.Count);
        Assert.Equal("goes on", result.Output[1].BaseObject);
        Assert.Equal("Cancelled", Text(Run("Get-CartographySync").Output[0], "Status"));
        aws.Server.Faults.Clear();
        Run(Sync + " -Resume").ThrowOnError();
        Assert.Equal(aws.Graph(aws.NewLedger(), Sync), aws.Graph(_ledger));
    }

    [Fact]
    public void A_sync_stopped_by_a_break_in_a_loop_can_be_resumed()
    {
        var result = Run($"foreach ($once in 1) {{ {Sync} | ForEach-Object {{ $_; break }} }}; 'goes on'").ThrowOnError();

        Assert.Equal(2, result.Output.Count);
        Assert.NotEmpty(Run(Sync + " -Resume").ThrowOnError().Output);
    }

    [Fact]
    public void Stopped_before_an_account_is_known_it_leaves_no_run()
    {
        aws.Server.Faults.Add(new FaultRule { Service = "sts", Operation = "AssumeRole", Kind = FaultKind.Hang });
        aws.Server.Statistics.Reset();

        Assert.Empty(aws.RunUntil(_ledger, Sync, _ => aws.Server.Statistics.Requests.ContainsKey("sts.AssumeRole")));

        aws.Server.Faults.Clear();
        Assert.Empty(Run("Get-CartographySync").ThrowOnError().Output);
        Run("Invoke-CartographySync -Profile accountname1 -Resource sns").ThrowOnError();
    }

    private List<PSObject> StopWhenOnlyKeysAreMissing()
    {
        aws.Server.Faults.Add(new FaultRule { Service = "kms", Operation = "List*", Kind = FaultKind.Hang });
        return aws.RunUntil(_ledger, Sync, output => output.Count == 5);
    }

    private static string Text(PSObject value, params string[] properties) => string.Join(' ', properties.Select(name => value.Properties[name].Value));

    private SessionResult Run(string script, params object?[] arguments) => aws.Run(_ledger, script, arguments);
}
