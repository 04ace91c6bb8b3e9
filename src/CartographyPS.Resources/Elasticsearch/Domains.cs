using System.Text.Json;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Elasticsearch;

/// <summary>Facts of OpenSearch domains.</summary>
internal static class Domains
{
    /// <summary>The engine, of the version: <c>OpenSearch_2.11</c> or Elasticsearch's <c>7.10</c>.</summary>
    public static object? Engine(JsonElement version) => Values.Text(version) is { Length: > 0 } text
        ? text.StartsWith("OpenSearch_", StringComparison.Ordinal) ? "opensearch" : "elasticsearch"
        : null;

    /// <summary>
    /// Whether anyone may use a domain, of its public endpoint and its access policy. A domain in a VPC has no public endpoint: its policy
    /// counts within the VPC only.
    /// </summary>
    /// <exception cref="JsonException">The policy is no JSON.</exception>
    public static object IsExposed(IReadOnlyList<JsonElement> values) =>
        Values.Text(values[0]) is { Length: > 0 } && (bool)ResourcePolicy.AllowsAnonymous(values[1]);
}
