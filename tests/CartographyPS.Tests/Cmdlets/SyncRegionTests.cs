using CartographyPS.PowerShellHost;
using SimulatedAws;
using SimulatedAws.Faults;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>Regions that are not enabled or cannot be listed, where they are not needed.</summary>
public sealed class SyncRegionTests(SampleAws aws) : IClassFixture<SampleAws>, IDisposable
{
    private readonly string _ledger = aws.NewLedger();

    public void Dispose() => aws.Server.Faults.Clear();

    [Fact]
    public void A_region_that_is_not_enabled_and_named_first_is_left_out_with_a_warning()
    {
        // As AWS answers in a region that the account has not enabled.
        aws.Server.Faults.Add(new FaultRule { Region = "ap-east-1", Kind = FaultKind.Error, Code = "InvalidClientTokenId", Status = 403 });

        var result = aws.Run(
            _ledger,
            $"Invoke-CartographySync -AccessKey {SampleEstate.HubAccessKey} -SecretKey '{SampleEstate.HubSecretKey}' -EndpointUrl {aws.Server.Endpoint} -Resource sns -Region ap-east-1, us-east-1")
            .ThrowOnError();

        Assert.Contains("Region ap-east-1 is not enabled for account 444455556666", Assert.Single(result.Warnings), StringComparison.Ordinal);
        var scope = Assert.Single(result.Output, scope => (string)scope.Properties["ResourceType"].Value == "sns");
        Assert.Equal(("us-east-1", "Complete"), (scope.Properties["Region"].Value, scope.Properties["Status"].Value.ToString()));
    }

    [Fact]
    public void Global_types_are_read_where_regions_may_not_be_listed()
    {
        aws.Server.Faults.Add(new FaultRule { Service = "ec2", Operation = "DescribeRegions", Kind = FaultKind.Denied });

        var result = Run("Invoke-CartographySync -Profile accountname1 -Resource route53").ThrowOnError();

        Assert.Contains(result.Output, scope => (string)scope.Properties["ResourceType"].Value == "route53" && scope.Properties["Status"].Value.ToString() == "Complete");
    }

    private SessionResult Run(string script) => aws.Run(_ledger, script);
}
