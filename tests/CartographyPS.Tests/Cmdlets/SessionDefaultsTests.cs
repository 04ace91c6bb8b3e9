using System.Management.Automation;
using CartographyPS.PowerShellHost;
using CartographyPS.Tests.Access;
using SimulatedAws;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>The session defaults of AWS.Tools apply to the cmdlets. The cmdlets' parameters have precedence.</summary>
public sealed class SessionDefaultsTests(SampleAws aws) : IClassFixture<SampleAws>, IDisposable
{
    private readonly string _ledger = aws.NewLedger();

    public void Dispose() => aws.Session.Run("$global:StoredAWSCredentials = $null; $global:StoredAWSRegion = $null").ThrowOnError();

    [Fact]
    public void The_sessions_credentials_and_region_are_used_and_shown()
    {
        Store(new LookAlikeStored(new LookAlikeCredentials(SampleEstate.HubAccessKey, SampleEstate.HubSecretKey), "hub"), "us-east-1");

        var result = Test("Test-CartographyProfile -Verbose");

        var test = Assert.Single(result.Output);
        Assert.Equal((SampleEstate.SharedServicesAccount, "us-east-1", true), (Value(test, "Account"), Value(test, "Region"), Value(test, "Works")));
        Assert.Equal("$StoredAWSCredentials, set by Set-AWSCredential (hub)", Value(test, "Credentials"));
        Assert.Contains(result.Verbose, text => text.Contains("$StoredAWSCredentials, set by Set-AWSCredential (hub)", StringComparison.Ordinal));
    }

    [Fact]
    public void The_cmdlets_parameters_have_precedence()
    {
        Store(new LookAlikeStored(new LookAlikeCredentials("AKIANOBODY", "nothing"), "nobody"), "us-east-1");

        Assert.Equal(SampleEstate.ProductionAccount, Value(Assert.Single(Test("Test-CartographyProfile accountname1").Output), "Account"));
        Assert.Equal(
            SampleEstate.SharedServicesAccount,
            Value(Assert.Single(Test($"Test-CartographyProfile -AccessKey {SampleEstate.HubAccessKey} -SecretKey '{SampleEstate.HubSecretKey}'").Output), "Account"));
        Assert.Equal("eu-central-1", Value(Assert.Single(Test("Test-CartographyProfile accountname1 -Region eu-central-1").Output), "Region"));
    }

    [Fact]
    public void An_unknown_object_is_an_error_and_no_account_is_read()
    {
        Store("prod", null);
        aws.Server.Log.Clear();

        var result = Test("Invoke-CartographySync -Resource sns");

        var error = result.Terminating ?? Assert.Single(result.Errors);
        Assert.Equal("SessionDefaultsNotUnderstood,CartographyPS.Cmdlets.InvokeCartographySync", error.FullyQualifiedErrorId);
        Assert.Contains("$StoredAWSCredentials", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(aws.Server.Log.Entries);
    }

    private void Store(object? credentials, object? region) =>
        aws.Session.Run("$global:StoredAWSCredentials = $args[0]; $global:StoredAWSRegion = $args[1]", credentials, region).ThrowOnError();

    private SessionResult Test(string command) => aws.Run(_ledger, $"{command} -EndpointUrl {aws.Server.Endpoint}");

    private static object? Value(PSObject value, string property) => value.Properties[property].Value;
}
