using CartographyPS.PowerShellHost;
using SimulatedAws.Faults;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>An AWS whose lists do not end: the run does, and keeps what was known.</summary>
public sealed class EndlessListTests(SampleAws aws) : IClassFixture<SampleAws>, IDisposable
{
    private readonly string _ledger = aws.NewLedger();

    public void Dispose() => aws.Server.Faults.Clear();

    [Fact]
    public void A_list_whose_last_page_names_the_first_fails_and_keeps_what_was_known()
    {
        const string Sync = "Invoke-CartographySync -Profile accountname1 -Resource sqs, sns -Region eu-central-1";
        var before = aws.Graph(_ledger, Sync);
        aws.Server.Faults.Add(new FaultRule { Service = "sqs", Operation = "ListQueues", Kind = FaultKind.Loop });

        var result = Run(Sync);

        var error = Assert.Single(result.Errors);
        Assert.Equal("ScopeFailed,CartographyPS.Cmdlets.InvokeCartographySync", error.FullyQualifiedErrorId);
        Assert.Contains("sqs.ListQueues: RepeatedPage", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("Complete", Assert.Single(result.Output, scope => (string)scope.Properties["ResourceType"].Value == "sns").Properties["Status"].Value.ToString());
        File.Delete(_ledger + ".jsonl");
        Assert.Equal(before, aws.Graph(_ledger));
    }

    private SessionResult Run(string script) => aws.Run(_ledger, script);
}
