using System.Runtime.CompilerServices;

namespace CartographyPS.Engine.Aws.Model;

/// <summary>An AWS operation by name. <c>Service</c> is botocore's name (<c>ec2</c>, <c>elbv2</c>, <c>cognito-idp</c>).</summary>
internal sealed record Operation(string Service, string Name)
{
    /// <summary>The operation's name as it stands in parts, messages and the catalogue: <c>ec2.DescribeInstances</c>.</summary>
    public override string ToString() => Service + "." + Name;

    /// <summary>Names an operation after the field that holds it, so that a definition cannot misspell what it calls.</summary>
    public static Operation Of(string service, [CallerMemberName] string name = "") => new(service, name);
}
