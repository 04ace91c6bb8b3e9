using SimulatedAws;
using SimulatedAws.Faults;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>A caller that stops at errors gets them when everything has been read.</summary>
public sealed class SyncErrorPreferenceTests(SampleAws aws) : IClassFixture<SampleAws>, IDisposable
{
    private readonly string _ledger = aws.NewLedger();

    public void Dispose() => aws.Server.Faults.Clear();

    [Theory]
    [InlineData("$ErrorActionPreference = 'Stop'", "")]
    [InlineData("", "-ErrorAction Stop")]
    [InlineData("$ErrorActionPreference = 'SilentlyContinue'", "-ErrorAction Stop")]
    public void One_denied_account_does_not_keep_the_others_from_being_read(string before, string parameter)
    {
        aws.Server.Faults.Add(new FaultRule { Account = SampleEstate.ProductionAccount, Service = "sqs", Kind = FaultKind.Denied });

        var result = aws.Run(_ledger, $"{before}; Invoke-CartographySync -Profile nobody, accountname1, accountname2 -Resource sqs, sns {parameter}; 'not here'");

        Assert.NotNull(result.Terminating);
        // A scope for each of two regions and types, and the account, of two accounts; and the analysis that reads accounts.
        Assert.Equal(11, result.Output.Count);
        Assert.Equal(2, result.Output.Count(row => $"{row.Properties["Status"].Value}" == "Denied"));
        // The first error ends the script; the other two are told before.
        Assert.Equal(3, result.Warnings.Append(result.Terminating.ToString()).Count(text =>
            text.Contains("sqs.ListQueues: AccessDenied", StringComparison.Ordinal) || text.Contains("no profile 'nobody'", StringComparison.Ordinal)));
        Assert.Empty(result.Errors);
        Assert.Equal("Partial", aws.Run(_ledger, "(Get-CartographySync).Status").ThrowOnError().Output[0].ToString());
    }

    [Fact]
    public void Without_errors_nothing_stops() =>
        Assert.Equal("end", aws.Run(_ledger, "Invoke-CartographySync -Profile accountname1 -Resource sqs -ErrorAction Stop; 'end'").ThrowOnError().Output[^1].ToString());

    [Fact]
    public void Otherwise_errors_come_as_they_occur()
    {
        aws.Server.Faults.Add(new FaultRule { Service = "sqs", Kind = FaultKind.Denied });

        var result = aws.Run(_ledger, "Invoke-CartographySync -Profile accountname1, accountname2 -Resource sqs, sns");

        Assert.Equal(4, result.Errors.Count);
        Assert.Empty(result.Warnings);
        Assert.Null(result.Terminating);
    }
}
