using System.Management.Automation;
using SimulatedAws;
using SimulatedAws.Faults;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>Servers that are not trusted, or do not answer, as a sync reports them.</summary>
public sealed class SyncConnectionTests(SampleAws aws) : IClassFixture<SampleAws>, IDisposable
{
    public void Dispose() => aws.Server.Faults.Clear();

    [Fact]
    public void A_server_that_is_not_trusted_is_an_error_with_the_way_out_and_is_asked_once()
    {
        using var server = new SelfSignedServer();
        aws.Configure($"""
            [profile untrusted]
            aws_access_key_id = {SampleEstate.HubAccessKey}
            aws_secret_access_key = {SampleEstate.HubSecretKey}
            region = eu-central-1
            endpoint_url = {server.Endpoint}
            max_attempts = 5
            """);

        var error = Assert.Single(aws.Run(aws.NewLedger(), "Invoke-CartographySync -Profile untrusted -Resource sqs").Errors);

        Assert.Equal("ServerNotTrusted,CartographyPS.Cmdlets.InvokeCartographySync", error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.SecurityError, error.CategoryInfo.Category);
        Assert.Contains("this machine does not trust its authority (Nobody's authority)", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("AWS_CA_BUNDLE", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public void A_server_that_is_silent_for_the_ReadTimeout_fails_the_scope_and_keeps_its_data()
    {
        string ledger = aws.NewLedger();
        const string sync = "Invoke-CartographySync -Profile accountname1 -Resource sqs -Region eu-central-1";
        aws.Run(ledger, sync).ThrowOnError();
        aws.Server.Faults.Add(new FaultRule { Service = "sqs", Operation = "ListQueues", Kind = FaultKind.Hang });

        var scope = Assert.Single(aws.Run(ledger, sync + " -ReadTimeout 1").Output, row => Text(row, "ResourceType") == "sqs");

        Assert.Equal("Failed", Text(scope, "Status"));
        Assert.Contains("did not answer within 1 seconds", Text(scope, "Message"), StringComparison.Ordinal);
        Assert.NotEmpty(aws.Run(ledger, "Get-CartographyNode AWSSQSQueue").ThrowOnError().Output);
    }

    private static string Text(PSObject value, string name) => $"{value.Properties[name].Value}";
}
