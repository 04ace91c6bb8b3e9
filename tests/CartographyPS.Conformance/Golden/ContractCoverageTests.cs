using System.Text.Json;
using System.Text.RegularExpressions;
using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources;

namespace CartographyPS.Conformance.Golden;

/// <summary>
/// Every label, property and edge that Cartography declares for a resource type is stated by its definition, or a rule of
/// <c>docs/differences.json</c> says why not. That includes facts without a case in the test estate, or that Cartography leaves empty.
/// </summary>
public sealed class ContractCoverageTests
{
    // Cartography's housekeeping, which projections to Neo4j write.
    private static readonly string[] Housekeeping = ["lastupdated", "firstseen", "_module_name", "_module_version", "_sub_resource_label", "_sub_resource_id"];

    // An analysis finds whom a trust policy admits: it needs the principals of all accounts.
    private static readonly (string, string, string)[] Derived = [("AWSPrincipal", "STS_ASSUMEROLE_ALLOW", "AWSRole")];

    private static readonly IReadOnlyList<ResourceType> Types = [.. AwsResourceTypes.Catalog.Types, .. AwsResourceTypes.Catalog.Always];

    private static readonly HashSet<string> Identifiers = Contract.IdentifiersOf(Types);

    private static readonly DeclaredFacts Declared = new(Types);

    [SharedFact]
    public void Every_property_and_label_of_the_contract_is_declared()
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var schema in Read("schema.json").GetProperty("node_schemas").EnumerateArray().Where(IsOurs))
        {
            string label = schema.GetProperty("label").GetString()!;
            foreach (var extra in schema.GetProperty("extra_labels").EnumerateArray())
            {
                string name = extra.GetProperty("label").GetString()!;
                if (!Declared.HasLabel(label, name) && !IsExplained("labels", $"{label}:-{name}")) missing.Add($"{label}: the label {name}");
            }
            foreach (var property in schema.GetProperty("properties").EnumerateArray().Where(property => !IsAlwaysNull(property)))
            {
                string name = property.GetProperty("name").GetString()!;
                if (Housekeeping.Contains(name) || Declared.HasProperty(label, name) || IsDerived(label, name)) continue;
                if (!IsExplained("property-missing", $"{label}.{name}")) missing.Add($"{label}.{name}");
            }
        }
        Assert.True(missing.Count == 0, $"{missing.Count} are neither declared nor told of in docs/differences.json:\n{string.Join('\n', missing)}");
    }

    [SharedFact]
    public void Every_resource_type_of_the_contract_is_read_or_derived() => Assert.Empty(
        Read("resources.json").GetProperty("resources").EnumerateArray().Select(resource => resource.GetProperty("identifier").GetString()!)
            .Except(Identifiers).Except(AnalysisSelector.ResourceNames(AwsAnalyses.Catalog)));

    [SharedFact]
    public void Every_edge_of_the_contract_is_declared()
    {
        var links = Read("schema.json").GetProperty("matchlinks").EnumerateArray().ToDictionary(link => link.GetProperty("class").GetString()!, link => link.GetProperty("edge"));
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var resource in Read("resources.json").GetProperty("resources").EnumerateArray()
            .Where(resource => Identifiers.Contains(resource.GetProperty("identifier").GetString()!)))
        {
            // What a resource type of Cartography derives from the graph is an analysis here.
            bool readsGraph = resource.GetProperty("graph_reads").GetArrayLength() > 0;
            var matched = readsGraph ? [] : resource.GetProperty("matchlinks").EnumerateArray().Select(link => links[link.GetString()!]);
            foreach (var edge in resource.GetProperty("relationships").EnumerateArray().Concat(matched))
            {
                var (from, type, to) = (edge[0].GetString()!, edge[1].GetString()!, edge[2].GetString()!);
                if (IsOfOtherProviders(from) || IsOfOtherProviders(to) || Derived.Contains((from, type, to))) continue;
                if (!Declared.HasEdge(from, type, to) && !IsExplained("edge-missing", $"({from})-[{type}]->({to})")) missing.Add($"({from})-[{type}]->({to})");
            }
        }
        Assert.True(missing.Count == 0, $"{missing.Count} are neither declared nor told of in docs/differences.json:\n{string.Join('\n', missing)}");
    }

    private static bool IsOurs(JsonElement schema) => schema.GetProperty("used_by").EnumerateArray().Any(user => Identifiers.Contains(user.GetString()!));

    // GitHubContainerImage, GCPArtifactRegistryImage, ...
    private static bool IsOfOtherProviders(string label) => !label.StartsWith("AWS", StringComparison.Ordinal) && Regex.IsMatch(label, "^(GCP|GitHub|GitLab|Azure)");

    // A property for which Cartography always writes null, and for which the contract names no API.
    private static bool IsAlwaysNull(JsonElement property) =>
        property.TryGetProperty("derivation", out var derivation) && derivation.ValueKind == JsonValueKind.Array && derivation.GetArrayLength() > 0
        && derivation.EnumerateArray().All(one => one.GetProperty("kind").GetString() == "constant" && one.GetProperty("value").ValueKind == JsonValueKind.Null);

    [SharedFact]
    public void Every_fact_of_the_contracts_analyses_is_stated()
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var effect in Read("analysis.json").GetProperty("analysis_jobs").EnumerateArray()
            .SelectMany(job => job.GetProperty("statements").EnumerateArray()).SelectMany(statement => statement.GetProperty("effects").EnumerateArray()))
        {
            if (effect.TryGetProperty("edge", out var edge))
            {
                var (from, type, to) = (edge[0].GetString()!, edge[1].GetString()!, edge[2].GetString()!);
                bool stated = AwsAnalyses.Catalog.Analyses.Any(analysis => analysis.StatedEdges.Any(facts => facts.Are(type, from, to)));
                if (!stated && !Declared.HasEdge(from, type, to)) missing.Add($"({from})-[{type}]->({to})");
            }
            else if (!effect.TryGetProperty("value", out var value) || value.ValueKind != JsonValueKind.Null)
            {
                var (label, property) = (effect.GetProperty("label").GetString()!, effect.GetProperty("property").GetString()!);
                if (!IsDerived(label, property) && !Declared.HasProperty(label, property)) missing.Add($"{label}.{property}");
            }
        }
        Assert.Empty(missing);
    }

    private static bool IsDerived(string label, string property) =>
        AwsAnalyses.Catalog.Analyses.Any(analysis => analysis.StatedNodes.Any(facts => facts.Label == label && facts.Properties.Contains(property)));

    private static bool IsExplained(string kind, string subject)
    {
        using var rules = JsonDocument.Parse(File.ReadAllText(GraphDiff.Rules));
        return rules.RootElement.EnumerateArray().Any(rule =>
            Kinds(rule).Contains(kind) && Regex.IsMatch(subject, $"^(?:{rule.GetProperty("subject").GetString()})$", RegexOptions.CultureInvariant));
    }

    private static IEnumerable<string?> Kinds(JsonElement rule)
    {
        var kind = rule.GetProperty("kind");
        return kind.ValueKind == JsonValueKind.Array ? kind.EnumerateArray().Select(one => one.GetString()) : [kind.GetString()];
    }

    private static JsonElement Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedFolder.Of("contract", file)));
        return document.RootElement.Clone();
    }
}
