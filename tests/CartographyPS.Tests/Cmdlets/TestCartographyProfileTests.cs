using System.Management.Automation;
using CartographyPS.PowerShellHost;
using SimulatedAws;

namespace CartographyPS.Tests.Cmdlets;

public sealed class TestCartographyProfileTests(SampleAws aws) : IClassFixture<SampleAws>
{
    [Fact]
    public void Profiles_that_work_tell_their_account_and_regions()
    {
        var tests = Run("Get-CartographyProfile accountname* | Test-CartographyProfile").ThrowOnError().Output;

        Assert.Equal(
            ["accountname1 True 111122223333 eu-central-1 eu-central-1, us-east-1 ", "accountname2 True 444455556666 eu-central-1 eu-central-1, us-east-1 "],
            tests.Select(test => Text(test, "ProfileName", "Works", "Account", "Region", "Regions", "Message")));
        Assert.StartsWith("arn:aws:sts::111122223333:assumed-role/cartography-read-only/", Text(tests[0], "Arn"), StringComparison.Ordinal);
        Assert.Contains("keys of profile hub", Text(tests[0], "Credentials"), StringComparison.Ordinal);
        Assert.Equal("profile accountname1", Text(tests[0], "RegionOrigin"));
    }

    [Fact]
    public void A_failed_test_of_a_profile_is_a_result_and_not_an_error()
    {
        aws.Configure(SampleAws.Role("closed", SampleEstate.ProductionAccount, "administrators-only", aws.Server.Endpoint));

        var tests = Run("Test-CartographyProfile closed, nobody, accountname2").ThrowOnError().Output;

        Assert.Equal(["closed False", "nobody False", "accountname2 True"], tests.Select(test => Text(test, "ProfileName", "Works")));
        Assert.Contains("role/administrators-only cannot be assumed", Text(tests[0], "Message"), StringComparison.Ordinal);
        Assert.Contains("There is no profile 'nobody'", Text(tests[1], "Message"), StringComparison.Ordinal);
    }

    [Fact]
    public void Regions_are_tested_too()
    {
        var test = Assert.Single(Run("Test-CartographyProfile accountname1 -Region eu-west-1").ThrowOnError().Output);

        Assert.Equal("False", Text(test, "Works"));
        Assert.Contains("There is no enabled region 'eu-west-1'", Text(test, "Message"), StringComparison.Ordinal);
    }

    private static string Text(PSObject value, params string[] properties) => string.Join(' ', properties.Select(name => value.Properties[name].Value));

    private SessionResult Run(string script) => aws.Run(aws.File("none.db"), script);
}
