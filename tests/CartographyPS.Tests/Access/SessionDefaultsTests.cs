using System.Management.Automation;
using CartographyPS.Access;

namespace CartographyPS.Tests.Access;

/// <summary>The session defaults of AWS.Tools, in objects of other assemblies.</summary>
public class SessionDefaultsTests
{
    [Fact]
    public void Nothing_is_stored() => Assert.Equal((null, null, null), Read(null, null));

    [Fact]
    public void Stored_credentials_are_asked_each_time()
    {
        var credentials = new LookAlikeCredentials("AKIA", "secret", "token");
        var defaults = SessionDefaults.Read(Variables(PSObject.AsPSObject(new LookAlikeStored(credentials, "prod")), null));

        Assert.Equal(new AwsKeys("AKIA", "secret", "token"), defaults.Credentials!());
        Assert.Equal(new AwsKeys("AKIA", "secret", "token"), defaults.Credentials!());
        Assert.Equal((2, "prod"), (credentials.Asked, defaults.Profile));
        Assert.Equal("$StoredAWSCredentials, set by Set-AWSCredential (prod)", defaults.Origin);
    }

    [Fact]
    public void Credentials_may_be_stored_as_they_are() =>
        Assert.Equal((new AwsKeys("AKIA", "secret", null), null, null), Read(new LookAlikeCredentials("AKIA", "secret"), null));

    [Fact]
    public void A_stored_region_is_a_name_or_has_one()
    {
        Assert.Equal((null, null, "eu-west-1"), Read(null, "eu-west-1"));
        Assert.Equal((null, null, "eu-west-1"), Read(null, new { SystemName = "eu-west-1" }));
        Assert.Equal((null, null, null), Read(null, ""));
    }

    [Fact]
    public void An_unknown_object_is_an_error_and_nothing_else_is_used_instead()
    {
        var credentials = Assert.Throws<ArgumentException>(() => Read(new { Credentials = "text" }, null));
        Assert.Contains("$StoredAWSCredentials", credentials.Message, StringComparison.Ordinal);
        Assert.Contains("Clear-AWSCredential", credentials.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Read("prod", null));

        Assert.Contains("$StoredAWSRegion", Assert.Throws<ArgumentException>(() => Read(null, 7)).Message, StringComparison.Ordinal);
    }

    private static (AwsKeys? Keys, string? Profile, string? Region) Read(object? credentials, object? region)
    {
        var defaults = SessionDefaults.Read(Variables(credentials, region));
        return (defaults.Credentials?.Invoke(), defaults.Profile, defaults.Region);
    }

    private static Func<string, object?> Variables(object? credentials, object? region) => name => name switch
    {
        "StoredAWSCredentials" => credentials,
        "StoredAWSRegion" => region,
        _ => throw new InvalidOperationException(name),
    };
}
