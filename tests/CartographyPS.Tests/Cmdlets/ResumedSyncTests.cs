using System.Management.Automation;
using CartographyPS.Engine.Ledger.Storage;
using CartographyPS.PowerShellHost;
using SimulatedAws.Faults;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>Syncs that take up a run and ask for something else than it did.</summary>
public sealed class ResumedSyncTests(SampleAws aws) : IClassFixture<SampleAws>, IDisposable
{
    private const string Sync = "Invoke-CartographySync -Profile accountname1 -Resource ";

    private readonly string _ledger = aws.NewLedger();

    public void Dispose() => aws.Server.Faults.Clear();

    [Fact]
    public void More_resource_types_are_read_and_what_was_read_is_not()
    {
        StopAtKeys();

        Assert.Equal(
            ["account Skipped", "ec2:keypair Complete", "kms Complete", "sns Skipped", "sqs Skipped"],
            Statuses(Run(Sync + "sqs, sns, kms, ec2:keypair -Resume")));

        Assert.Equal(["1 Complete kms,sns,sqs,ec2:keypair"], Runs());
        AssertGraphIsThatOf("sqs, sns, kms, ec2:keypair");
    }

    [Fact]
    public void Fewer_resource_types_do_not_make_the_run_complete_and_the_rest_is_read_by_the_next()
    {
        StopAtKeys();
        aws.Server.Statistics.Reset();

        Assert.Equal(["account Skipped", "sqs Skipped"], Statuses(Run(Sync + "sqs -Resume")));

        Assert.DoesNotContain("sqs.ListQueues", aws.Server.Statistics.Requests.Keys);
        Assert.Equal(["1 Partial kms,sns,sqs"], Runs());
        Assert.Equal(
            ["account Complete", "kms Complete", "sns Complete", "sqs Complete"], Statuses(Run(Sync + "sqs, sns, kms -Resume")));
        Assert.Equal("2 Complete kms,sns,sqs", Runs()[0]);
        AssertGraphIsThatOf("sqs, sns, kms");
    }

    [Fact]
    public void Reading_only_the_missing_scopes_completes_the_run()
    {
        StopAtKeys();

        Assert.Equal(["account Skipped", "kms Complete"], Statuses(Run(Sync + "kms -Resume")));

        Assert.Equal(["1 Complete kms,sns,sqs"], Runs());
        AssertGraphIsThatOf("sqs, sns, kms");
    }

    [Fact]
    public void Other_resource_types_are_all_read_and_leave_what_was_read_as_it_is()
    {
        StopAtKeys();

        Assert.Equal(["account Skipped", "ec2:keypair Complete"], Statuses(Run(Sync + "ec2:keypair -Resume")));

        Assert.Equal(["1 Partial kms,sns,sqs,ec2:keypair"], Runs());
        AssertGraphIsThatOf("sqs, sns, ec2:keypair");
    }

    [Fact]
    public void Another_account_is_read_whole()
    {
        StopAtKeys();

        Assert.All(
            Run("Invoke-CartographySync -Profile accountname2 -Resource sqs, sns, kms -Resume").ThrowOnError().Output,
            result => Assert.Equal("Complete", Text(result, "Status")));

        Assert.Equal(["1 Partial kms,sns,sqs"], Runs());
        Assert.Equal(
            ["account Complete", "kms Complete", "sns Complete", "sqs Complete"],
            Statuses(Run("Invoke-CartographySync -Profile accountname1, accountname2 -Resource sqs, sns, kms -Resume")));
        AssertGraphOfBoth();
    }

    [Fact]
    public void An_account_beside_it_is_read_and_the_first_is_gone_on_with()
    {
        StopAtKeys();

        var results = Run("Invoke-CartographySync -Profile accountname1, accountname2 -Resource sqs, sns, kms -Resume").ThrowOnError().Output;

        Assert.Equal(["account Skipped", "kms Complete", "sns Skipped", "sqs Skipped"], Statuses(results, "accountname1"));
        Assert.Equal(["account Complete", "kms Complete", "sns Complete", "sqs Complete"], Statuses(results, "accountname2"));
        Assert.Equal(["1 Complete kms,sns,sqs"], Runs());
        AssertGraphOfBoth();
    }

    [Fact]
    public void A_region_beside_it_is_read()
    {
        StopAtKeys("-Region eu-central-1");

        var results = Run(Sync + "sqs, sns, kms -SkipAnalysis -Resume").ThrowOnError().Output;

        Assert.All(results, result => Assert.Equal(
            Text(result, "Region") is "eu-central-1" or "global" && Text(result, "ResourceType") != "kms" ? "Skipped" : "Complete", Text(result, "Status")));
        Assert.True(results.Select(result => Text(result, "Region")).Distinct().Count() > 2);
        Assert.Equal(["1 Complete kms,sns,sqs"], Runs());
        AssertGraphIsThatOf("sqs, sns, kms");
    }

    [Fact]
    public void Fewer_regions_do_not_make_the_run_complete()
    {
        StopAtKeys();

        Assert.Equal(
            ["account Skipped", "kms Complete", "sns Skipped", "sqs Skipped"], Statuses(Run(Sync + "sqs, sns, kms -Region eu-central-1 -Resume")));

        Assert.Equal(["1 Partial kms,sns,sqs"], Runs());
    }

    [Fact]
    public void A_killed_run_is_not_complete_either_before_all_of_it_was_read()
    {
        StopAtKeys();
        // What a killed process leaves: nothing is noted of the scopes that it had not read, nor of its end.
        Change("DELETE FROM ledger_run_scope WHERE status = 'Cancelled'; UPDATE ledger_run SET status = 'Running', ended = NULL");

        Assert.Equal(["account Skipped", "sqs Skipped"], Statuses(Run(Sync + "sqs -Resume")));

        Assert.Equal(["1 Partial kms,sns,sqs"], Runs());
    }

    [Fact]
    public void A_killed_run_is_interrupted_by_the_next()
    {
        StopAtKeys();
        Change("UPDATE ledger_run SET status = 'Running', ended = NULL");

        Run(Sync + "sqs").ThrowOnError();

        Assert.Equal(["2 Complete sqs", "1 Interrupted kms,sns,sqs"], Runs());
    }

    [Fact]
    public void Stopped_twice_it_goes_on_with_what_neither_part_read()
    {
        StopAtKeys();
        StopWithoutKeys("sqs, kms, ec2:keypair -Resume", output => output.Count == 5);

        Assert.Equal(
            ["account Skipped", "ec2:keypair Skipped", "kms Complete", "sns Skipped", "sqs Skipped"],
            Statuses(Run(Sync + "sqs, sns, kms, ec2:keypair -Resume")));

        Assert.Equal(["1 Complete kms,sns,sqs,ec2:keypair"], Runs());
        AssertGraphIsThatOf("sqs, sns, kms, ec2:keypair");
    }

    [Fact]
    public void Without_a_stopped_run_all_is_read()
    {
        Assert.Equal(["account Complete", "sns Complete"], Statuses(Run(Sync + "sns -Resume")));
        Assert.Equal(["1 Complete sns"], Runs());
    }

    [Fact]
    public void A_stopped_run_before_the_newest_is_not_resumed()
    {
        StopAtKeys();
        Run(Sync + "sns").ThrowOnError();

        Assert.Equal(["account Complete", "kms Complete", "sns Complete", "sqs Complete"], Statuses(Run(Sync + "sqs, sns, kms -Resume")));

        Assert.Equal(["3 Complete kms,sns,sqs", "2 Complete sns", "1 Cancelled kms,sns,sqs"], Runs());
        AssertGraphIsThatOf("sqs, sns, kms");
    }

    [Theory]
    [InlineData(25, 1)]
    [InlineData(1, 0)]
    public void A_run_of_another_day_is_resumed_with_a_warning(int hours, int warnings)
    {
        StopAtKeys();
        Change($"UPDATE ledger_run SET started = started - {hours} * 3600000");

        var result = Run(Sync + "sqs, sns, kms -Resume");

        Assert.Equal(["account Skipped", "kms Complete", "sns Skipped", "sqs Skipped"], Statuses(result));
        Assert.Equal(warnings, result.Warnings.Count(warning => warning.StartsWith("Resuming run 1, started ", StringComparison.Ordinal)));
    }

    // Queues and topics are read, keys are not.
    private void StopAtKeys(string regions = "")
    {
        int expected = regions.Length == 0 ? 5 : 3;
        StopWithoutKeys($"sqs, sns, kms {regions}", output => output.Count == expected);
    }

    private void StopWithoutKeys(string resources, Func<PSDataCollection<PSObject>, bool> when)
    {
        aws.Server.Faults.Add(new FaultRule { Service = "kms", Operation = "List*", Kind = FaultKind.Hang });
        aws.RunUntil(_ledger, Sync + resources, when);
        aws.Server.Faults.Clear();
    }

    private void AssertGraphIsThatOf(string resources) => Assert.Equal(aws.Graph(aws.NewLedger(), Sync + resources), aws.Graph(_ledger));

    private void AssertGraphOfBoth() => Assert.Equal(
        aws.Graph(aws.NewLedger(), "Invoke-CartographySync -Profile accountname1, accountname2 -Resource sqs, sns, kms"), aws.Graph(_ledger));

    // The runs, the newest first.
    private List<string> Runs() => [.. Run("Get-CartographySync").Output.Select(run => Text(run, "Run", "Status", "Request"))];

    private static IEnumerable<string> Statuses(SessionResult result) => Statuses(result.ThrowOnError().Output);

    private static IEnumerable<string> Statuses(IEnumerable<PSObject> results, string account = "accountname1") => results
        .Where(result => Text(result, "AccountName") == account)
        .Select(result => Text(result, "ResourceType", "Status")).Distinct().Order(StringComparer.Ordinal);

    private void Change(string sql)
    {
        using var database = Database.OpenWrite(_ledger);
        database.Execute(sql);
    }

    private static string Text(PSObject value, params string[] properties) => string.Join(' ', properties.Select(name => value.Properties[name].Value));

    private SessionResult Run(string script) => aws.Run(_ledger, script);
}
