using System.Text.RegularExpressions;

namespace CartographyPS.Conformance.Golden;

/// <summary>
/// Nodes with another id here, because Cartography gives one id to several things. A rule allows each of Cartography's to be missing, but
/// another node must be in its place.
/// </summary>
internal static partial class RenamedNodes
{
    private static readonly Dictionary<string, Func<string, string>> CartographysIds = new()
    {
        ["AWSCloudWatchLogMetricFilter"] = id => id.Split(":log-group:")[^1],
        ["AWSDNSRecord"] = id => SetIdentifier().Replace(id, "$1"),
        ["AWSECRRepositoryImage"] = id => id.Split('@')[0],
        ["AWSESDomain"] = id => DomainArn().Replace(id, "$1/$2"),
        ["AWSGlueConnection"] = WithoutArn,
        ["AWSGlueJob"] = WithoutArn,
        ["AWSIpPermissionInbound"] = WithoutPorts,
        ["AWSIpRule"] = WithoutPorts,
        ["AWSKMSKey"] = id => id.Split(":key/")[^1],
        ["AWSRDSEventSubscription"] = id => id.Split(':')[^1],
        ["AWSSNSTopicSubscription"] = id => id.StartsWith("arn:", StringComparison.Ordinal) ? id : id.Split('|')[0],
    };

    /// <summary>Returns the missing nodes without a node in their place.</summary>
    /// <param name="differences">All differences, including those that rules allow.</param>
    public static IEnumerable<GraphDifference> WithoutSuccessor(IReadOnlyList<GraphDifference> differences)
    {
        var successors = differences.Where(difference => difference.Kind == "node-extra" && CartographysIds.ContainsKey(difference.Subject))
            .Select(difference => (difference.Subject, CartographysIds[difference.Subject](difference.Id))).ToHashSet();
        return differences.Where(difference => difference.Kind == "node-missing" && difference.IsAllowed
            && CartographysIds.TryGetValue(difference.Subject, out var id) && !LiveAddress().IsMatch(difference.Id)
            && !successors.Contains((difference.Subject, id(difference.Id))));
    }

    // Cartography writes None for a missing port, and nothing between the ports of a range.
    private static string WithoutPorts(string id) => id.Replace("None", string.Empty, StringComparison.Ordinal).Replace(":", string.Empty, StringComparison.Ordinal);

    [GeneratedRegex("^(/hostedzone/[^/]+/[^/]*/[A-Z_]+)/.+$")]
    private static partial Regex SetIdentifier();

    private static string WithoutArn(string id) => id.StartsWith("arn:", StringComparison.Ordinal) ? id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..] : id;

    [GeneratedRegex("^arn:[^:]+:es:[^:]+:([0-9]{12}):domain/(.+)$")]
    private static partial Regex DomainArn();

    [GeneratedRegex(@"\+A{1,4}$")]
    private static partial Regex LiveAddress();
}
