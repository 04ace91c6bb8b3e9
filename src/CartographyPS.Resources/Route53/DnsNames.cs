using System.Text.Json;
using System.Text.RegularExpressions;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Route53;

/// <summary>Domain names, which Route 53 gives with their final dot.</summary>
internal static class DnsNames
{
    // Names of load balancers: {name}.{region}.elb.amazonaws.com, and {name}.elb.{region}.amazonaws.com for network load balancers.
    private static readonly Regex DualStack = new(
        @"^dualstack\.(?<name>.+\.elb\.([a-z0-9-]+\.)?amazonaws\.com(\.cn)?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>The name without its final dot.</summary>
    public static object? Bare(JsonElement value) => Values.Text(value) is { } name ? WithoutDot(name) : null;

    /// <summary>The name of a name server as it was written, without the dots at its end.</summary>
    public static object? Server(JsonElement value) => Values.Text(value)?.TrimEnd('.');

    /// <summary>The name of a host as it is compared: without its final dot, in small letters.</summary>
    public static object? Host(JsonElement value) => Values.Text(value) is { } name ? WithoutDot(name).ToLowerInvariant() : null;

    /// <summary>
    /// The host that a name stands for; of a load balancer the name that it goes by, without the <c>dualstack.</c> that may stand before
    /// it (https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-alias.html).
    /// </summary>
    public static object? Target(JsonElement value) => Host(value) is string name
        ? DualStack.Match(name) is { Success: true } match ? match.Groups["name"].Value : name
        : null;

    /// <summary>Whether two names are the same.</summary>
    public static object? Same(IReadOnlyList<JsonElement> values) => Equals(Host(values[0]), Host(values[1]));

    /// <summary>Whether two names are not the same.</summary>
    public static object? Differ(IReadOnlyList<JsonElement> values) => !Equals(Host(values[0]), Host(values[1]));

    private static string WithoutDot(string name) => name.EndsWith(".", StringComparison.Ordinal) ? name.Substring(0, name.Length - 1) : name;
}
