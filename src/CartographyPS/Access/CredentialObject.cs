using System.Collections;
using System.Management.Automation;

namespace CartographyPS.Access;

/// <summary>
/// Reads the AWS credentials that other modules pass about as objects. Their types are other assemblies' copies of the AWS SDK's, so
/// they are read by their members' names: the SDK's <c>AWSCredentials</c> (<c>Get-AWSCredential</c>, <c>New-AWSCredential</c>), an
/// answer of STS (<c>Use-STSRole</c>), any object or hashtable with the same names, and a <see cref="PSCredential"/>.
/// </summary>
internal static class CredentialObject
{
    /// <summary>What gives the keys, asked again whenever they are needed, because the object may renew them.</summary>
    /// <param name="credential">The object.</param>
    /// <exception cref="ArgumentException">The object is not of a known kind.</exception>
    public static Func<AwsKeys> Read(object credential)
    {
        object plain = credential is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : credential;
        if (plain is PSCredential named) return () => new AwsKeys(named.UserName, named.GetNetworkCredential().Password, null);
        if (plain.GetType().GetMethod("GetCredentials", Type.EmptyTypes) is { } renew)
        {
            return () => Keys(renew.Invoke(plain, null)!) ?? throw Unknown(plain);
        }

        // The answer of AssumeRole holds the credentials in a member.
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
        $"An object of type {value.GetType().FullName} holds no AWS credentials: AccessKeyId and SecretAccessKey are missing.");
}
