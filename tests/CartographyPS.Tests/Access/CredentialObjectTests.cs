using System.Collections;
using System.Management.Automation;
using System.Security;
using CartographyPS.Access;

namespace CartographyPS.Tests.Access;

public class CredentialObjectTests
{
    [Fact]
    public void The_SDKs_credentials_are_asked_each_time()
    {
        var read = CredentialObject.Read(PSObject.AsPSObject(new SdkCredentials()));

        Assert.Equal(new AwsKeys("AKIA1", "secret", "token"), read());
        Assert.Equal(new AwsKeys("AKIA2", "secret", "token"), read());
    }

    [Fact]
    public void An_answer_of_STS_is_read()
    {
        var answer = new { Credentials = new { AccessKeyId = "ASIA", SecretAccessKey = "secret", SessionToken = "token" }, AssumedRoleUser = "x" };

        Assert.Equal(new AwsKeys("ASIA", "secret", "token"), CredentialObject.Read(answer)());
    }

    [Fact]
    public void Custom_objects_hashtables_and_PSCredentials_are_read()
    {
        var custom = new PSObject();
        custom.Properties.Add(new PSNoteProperty("AccessKey", "A"));
        custom.Properties.Add(new PSNoteProperty("SecretKey", "S"));
        using var password = new SecureString();
        foreach (char c in "S") password.AppendChar(c);

        Assert.Equal(new AwsKeys("A", "S", null), CredentialObject.Read(custom)());
        Assert.Equal(new AwsKeys("A", "S", "T"), CredentialObject.Read(new Hashtable { ["AccessKeyId"] = "A", ["SecretAccessKey"] = "S", ["SessionToken"] = "T" })());
        Assert.Equal(new AwsKeys("A", "S", null), CredentialObject.Read(new PSCredential("A", password))());
    }

    [Fact]
    public void Another_object_is_refused_and_named() =>
        Assert.Contains("System.String", Assert.Throws<ArgumentException>(() => CredentialObject.Read("AKIA")).Message, StringComparison.Ordinal);

    [Fact]
    public void Keys_are_named_without_their_secret() => Assert.Equal("A", new AwsKeys("A", "secret", "token").ToString());

    // The shape of Amazon.Runtime.AWSCredentials.
    private sealed class SdkCredentials
    {
        private int _calls;

        public object GetCredentials() => new { AccessKey = "AKIA" + ++_calls, SecretKey = "secret", Token = "token" };
    }
}
