using System.Text.Json;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Catalog;
using CartographyPS.Resources;

namespace CartographyPS.Conformance.Golden;

/// <summary>
/// What each of Cartography's resource types and analyses adds to the graph, by the contract, separated by whether the catalogue has it.
/// </summary>
internal sealed class Contract
{
    // What Cartography reads outside of its resource types, and which types read it here.
    private static readonly Dictionary<string, string> Stages = new(StringComparer.Ordinal)
    {
        ["_bootstrap"] = CartographyPS.Resources.Accounts.Account.AccountIdentifier,
        ["_organizations"] = "organizations",
        ["_ssm_public_parameters"] = "ssm",
    };

    private const string Permissions = "permission_relationships";

    private readonly HashSet<string> _identifiers;
    private readonly HashSet<(string From, string Type, string To)> _declared;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _properties = AwsAnalyses.Catalog.Model.Labels;

    private Contract(ResourceCatalog catalog)
    {
        var types = catalog.Types.Concat(catalog.Always).ToList();
        _identifiers = IdentifiersOf(types);
        _declared = [.. types.SelectMany(Declared), .. AwsAnalyses.Catalog.Analyses.SelectMany(analysis => analysis.StatedEdges).Select(edge => (edge.From, edge.Type, edge.To))];
        AddSchemas(Read("schema.json").GetProperty("node_schemas"));
        AddRelationships(Read("resources.json").GetProperty("resources"), Read("schema.json").GetProperty("matchlinks"));
        AddAnalyses(Read("analysis.json"));
    }

    /// <summary>The facts of the catalogue's resource types.</summary>
    public ContractFacts Known { get; } = new();

    /// <summary>The facts of those that the catalogue does not have yet.</summary>
    public ContractFacts Awaited { get; } = new();

    /// <summary>The properties that analyses state which the catalogue does not have yet.</summary>
    public ContractFacts Analyses { get; } = new();

    /// <summary>What the contract calls resource types, with Cartography's own stages that they read.</summary>
    public static HashSet<string> IdentifiersOf(IEnumerable<ResourceType> types)
    {
        var identifiers = types.Select(type => type.Identifier).ToHashSet(StringComparer.Ordinal);
        identifiers.UnionWith(Stages.Where(stage => identifiers.Contains(stage.Value)).Select(stage => stage.Key).ToList());
        return identifiers;
    }

    /// <summary>Reads the contract.</summary>
    public static Contract Of(ResourceCatalog catalog) => new(catalog);

    private static JsonElement Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedFolder.Of("contract", file)));
        return document.RootElement.Clone();
    }

    private void AddSchemas(JsonElement schemas)
    {
        foreach (var schema in schemas.EnumerateArray())
        {
            string label = schema.GetProperty("label").GetString()!;
            var labels = schema.GetProperty("extra_labels").EnumerateArray().Select(extra => extra.GetProperty("label").GetString()!).ToList();
            var properties = schema.GetProperty("properties").EnumerateArray().Select(property => property.GetProperty("name").GetString()!).ToList();
            if (schema.TryGetProperty("ontology", out var ontology) && ontology.ValueKind == JsonValueKind.Object)
            {
                properties.Add("_ont_source");
                properties.AddRange(ontology.GetProperty("fields").EnumerateArray()
                    .Where(field => field.GetProperty("effective_on_this_schema").GetBoolean()).Select(field => field.GetProperty("ont").GetString()!));
            }
            var users = schema.GetProperty("used_by").EnumerateArray().Select(user => user.GetString()!).ToList();
            if (users.Exists(_identifiers.Contains)) Known.AddNode(label, labels, properties);
            if (!users.TrueForAll(_identifiers.Contains)) Awaited.AddNode(label, labels, properties);
        }
    }

    private void AddRelationships(JsonElement resources, JsonElement matchlinks)
    {
        var byClass = matchlinks.EnumerateArray().ToDictionary(link => link.GetProperty("class").GetString()!, link => Edge(link.GetProperty("edge")));
        foreach (var resource in resources.EnumerateArray())
        {
            // What a resource type of Cartography derives from the graph is an analysis, until a definition states the same without one.
            bool readsGraph = resource.GetProperty("graph_reads").GetArrayLength() > 0;
            var derived = resource.GetProperty("matchlinks").EnumerateArray().Select(link => byClass[link.GetString()!])
                .Where(edge => readsGraph && !_declared.Contains(edge)).ToHashSet();
            bool isKnown = _identifiers.Contains(resource.GetProperty("identifier").GetString()!);
            foreach (var edge in resource.GetProperty("relationships").EnumerateArray().Select(Edge).Concat(derived))
            {
                (isKnown && !derived.Contains(edge) ? Known : Awaited).AddEdge(edge.From, edge.Type, edge.To);
            }

            // Some labels are written without a schema: tags.
            foreach (var label in resource.GetProperty("node_labels").EnumerateArray()) (isKnown ? Known : Awaited).AddNode(label.GetString()!, [], []);
        }
    }

    private void AddAnalyses(JsonElement analysis)
    {
        foreach (var effect in analysis.GetProperty("analysis_jobs").EnumerateArray()
            .SelectMany(job => job.GetProperty("statements").EnumerateArray()).SelectMany(statement => statement.GetProperty("effects").EnumerateArray()))
        {
            if (effect.TryGetProperty("edge", out var edge))
            {
                var (from, type, to) = Edge(edge);
                (_declared.Contains((from, type, to)) ? Known : Awaited).AddEdge(from, type, to);
            }
            else if (effect.TryGetProperty("property", out var property))
            {
                string label = effect.GetProperty("label").GetString()!;
                if (!_properties[label].Contains(property.GetString()!)) Analyses.AddProperty(label, property.GetString()!);
            }
        }
        if (AwsAnalyses.Catalog.Analyses.Any(known => known.Name == Permissions)) return;

        var permissions = analysis.GetProperty(Permissions);
        string source = permissions.GetProperty("source_label").GetString()!;
        foreach (var rule in permissions.GetProperty("rules").EnumerateArray())
        {
            Awaited.AddEdge(source, rule.GetProperty("relationship_name").GetString()!, rule.GetProperty("target_label").GetString()!);
        }
    }

    private static (string From, string Type, string To) Edge(JsonElement edge) => (edge[0].GetString()!, edge[1].GetString()!, edge[2].GetString()!);

    private static IEnumerable<(string From, string Type, string To)> Declared(ResourceType type) =>
        type.Nodes.SelectMany(node => node.Edges.SelectMany(edge => Declared(edge, node.Label.Name)))
            .Concat(type.Edges.SelectMany(edge => Declared(edge, string.Empty)));

    private static IEnumerable<(string From, string Type, string To)> Declared(EdgeDefinition edge, string own) =>
        from start in Labels(edge.Start, edge.StartChoice, own)
        from end in Labels(edge.End, edge.EndChoice, own)
        select (start, edge.Type, end);

    private static IEnumerable<string> Labels(EdgeEnd? end, EndChoice? choice, string own) =>
        choice is null ? [end?.Label ?? own] : choice.Ends.Select(one => one.Label);
}
