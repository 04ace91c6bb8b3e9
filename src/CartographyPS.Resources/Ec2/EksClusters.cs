using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Ec2;

/// <summary>The EKS clusters that instances are nodes of.</summary>
internal static class EksClusters
{
    private const string KubernetesPrefix = "kubernetes.io/cluster/";

    /// <summary>
    /// The name of an instance's cluster, of its tags: EKS's own, else eksctl's, else the key that Kubernetes marks the resources of a
    /// cluster with; of several such keys the first by name, since tags come in no order. Nothing when no tag names one.
    /// </summary>
    public static object? NameInTags(JsonElement tags)
    {
        var all = Tags(tags).ToList();
        return Tagged(all, "eks:cluster-name") ?? Tagged(all, "alpha.eksctl.io/cluster-name") ?? MarkedFor(all);
    }

    /// <summary>
    /// A cluster's ARN, of its name and its nodes' partition, region and account. Clusters of other accounts and regions have the
    /// same names.
    /// </summary>
    public static object? Arn(IReadOnlyList<JsonElement> values) => Values.Text(values[0]) is { } name
        ? $"arn:{Values.Text(values[1])}:eks:{Values.Text(values[2])}:{Values.Text(values[3])}:cluster/{name}"
        : null;

    private static string? Tagged(List<(string Key, string? Value)> tags, string key) =>
        tags.Find(tag => tag.Key == key && tag.Value is { Length: > 0 }).Value;

    private static string? MarkedFor(List<(string Key, string? Value)> tags) => tags
        .Where(tag => tag.Key.Length > KubernetesPrefix.Length && tag.Key.StartsWith(KubernetesPrefix, StringComparison.Ordinal))
        .Select(tag => tag.Key.Substring(KubernetesPrefix.Length))
        .OrderBy(name => name, StringComparer.Ordinal)
        .FirstOrDefault();

    private static IEnumerable<(string Key, string? Value)> Tags(JsonElement tags) => tags.ValueKind != JsonValueKind.Array
        ? []
        : tags.EnumerateArray()
            .Where(tag => tag.TryGetProperty("Key", out _))
            .Select(tag => (tag.GetProperty("Key").GetString() ?? string.Empty, tag.TryGetProperty("Value", out var value) ? Values.Text(value) : null));
}
