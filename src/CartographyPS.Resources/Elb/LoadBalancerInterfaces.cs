using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Elb;

/// <summary>
/// The load balancers that network interfaces belong to, by the descriptions that Elastic Load Balancing gives them: <c>ELB name</c> for
/// a classic one, <c>ELB app/name/id</c> (or <c>net</c>, <c>gwy</c>) for the others, whose ARNs end in the same words.
/// </summary>
internal static class LoadBalancerInterfaces
{
    private const string Prefix = "ELB ";

    /// <summary>The ARN of an application, network or gateway load balancer, of the description, partition, region and account.</summary>
    public static object? Arn(IReadOnlyList<JsonElement> values) => Named(values[0]) is { } name && name.IndexOf('/') >= 0
        ? $"arn:{Values.Text(values[1])}:elasticloadbalancing:{Values.Text(values[2])}:{Values.Text(values[3])}:loadbalancer/{name}"
        : null;

    /// <summary>The name of a classic load balancer, of the description.</summary>
    public static object? ClassicName(JsonElement description) => Named(description) is { } name && name.IndexOf('/') < 0 ? name : null;

    private static string? Named(JsonElement description) =>
        Values.Text(description) is { } text && text.Length > Prefix.Length && text.StartsWith(Prefix, StringComparison.Ordinal)
            ? text.Substring(Prefix.Length)
            : null;
}
