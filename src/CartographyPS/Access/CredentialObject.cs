using System.Collections;
using System.Management.Automation;

namespace CartographyPS.Access;

/// <summary>
/// Reads AWS credentials from objects of other modules. Their types come from other copies of the AWS SDK, so members are read by name:
/// of the SDK's <c>AWSCredentials</c> (<c>Get-AWSCredential</c>, <c>New-AWSCredential</c>), a response of STS (<c>Use-STSRole</c>), any
/// object or hashtable with the same names, and a <see cref="PSCredential"/>.
/// </summary>
internal static class CredentialObject
{
    /// <summary>Returns a function that gets the keys. It is called whenever keys are needed, because the object may renew them.</summary>
    /// <param name="credential">The object.</param>
    /// <exception cref="ArgumentException">The object has no credentials.</exception>
    public static Func<AwsKeys> Read(object credential)
    {
        object plain = credential is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : credential;
        if (plain is PSCredential named) return () => new AwsKeys(named.UserName, named.GetNetworkCredential().Password, null);
        if (plain.GetType().GetMethod("GetCredentials", Type.EmptyTypes) is { } renew)
        {
            return () => Keys(renew.Invoke(plain, null)!) ?? throw Unknown(plain);
        }

        // A response of AssumeRole has the credentials in a member.
        var keys = Keys(plain) ?? (Member(plain, "Credentials") is { } inner ? Keys(inner) : null) ?? throw Unknown(plain);
        return () => keys;
    }

    private static AwsKeys? Keys(object holder)
    {
        string? accessKey = Text(holder, "AccessKeyId") ?? Text(holder, "AccessKey");
        string? secretKey = Text(holder, "SecretAccessKey") ?? Text(holder, "SecretKey");
        return accessKey is null || secretKey is null ? null : new AwsKeys(accessKey, secretKey, Text(holder, "SessionToken") ?? Text(holder, "Token"));
    }

    private static string? Text(object holder, string name) => Member(holder, name)?.ToString() is { Length: > 0 } text ? text : null;

    private static object? Member(object holder, string name) =>
        holder is IDictionary map ? map[name] : PSObject.AsPSObject(holder).Properties[name]?.Value;

    private static ArgumentException Unknown(object value) => new(
        $"An object of type {value.GetType().FullName} has no AWS credentials: AccessKeyId and SecretAccessKey are missing.");
}
