using CartographyPS.Engine.Common;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Checks;

namespace CartographyPS.Resources.Tests.Definitions;

/// <summary>Holds definitions to each other: the labels and properties that edges name are stated by some type, or awaited.</summary>
internal sealed class GraphCheck
{
    private readonly IReadOnlyList<ResourceType> _types;
    private readonly IReadOnlyList<Label> _awaited;
    private readonly Dictionary<string, HashSet<string>> _properties = [];

    /// <summary>Gathers what the types state.</summary>
    public GraphCheck(IReadOnlyList<ResourceType> types, IReadOnlyList<Label> awaited)
    {
        _types = types;
        _awaited = awaited;
        foreach (var same in types.SelectMany(type => type.Nodes).GroupBy(node => node.Label.Name).Where(same => same.Any(node => !node.Annotates)))
        {
            var stated = same.SelectMany(node => node.Properties.Concat(node.Keys)).Select(property => property.Name).ToList();
            foreach (string label in same.SelectMany(Carried).Distinct()) PropertiesOf(label).UnionWith(stated);
        }
        foreach (var label in awaited.Where(label => !_properties.ContainsKey(label.Name))) PropertiesOf(label.Name).UnionWith([.. label.AwaitedProperties!, "id"]);
    }

    /// <summary>The mistakes of one definition.</summary>
    public IReadOnlyList<string> Mistakes(ResourceType type)
    {
        var edges = type.Nodes.SelectMany(node => node.Edges.Select(edge => (Edge: edge, Name: EdgeName.Of(edge, node))))
            .Concat(type.Edges.Select(edge => (Edge: edge, Name: EdgeName.Of(edge))));
        var mistakes = edges.SelectMany(edge => edge.Edge.Ends.SelectMany(end => Mistakes(edge.Name, end)))
            .Concat(type.Nodes.Select(node => node.Label).Distinct().SelectMany(Mistakes))
            .Concat(type.Nodes.Where(node => node.Annotates && !_properties.ContainsKey(node.Label.Name))
                .Select(node => $"no type states '{node.Label}', which is annotated.{Suggest(node.Label.Name, _properties.Keys)}"));
        return [.. mistakes.Select(mistake => $"{type.Identifier}: {mistake}").Distinct()];
    }

    /// <summary>What stands on the list of awaited labels and is not awaited (any more).</summary>
    public IReadOnlyList<string> AwaitedInVain()
    {
        var declared = _types.SelectMany(type => type.Nodes.Where(node => !node.Annotates).Select(node => (type.Identifier, node.Label.Name))).ToLookup(node => node.Name, node => node.Identifier);
        var ends = _types.SelectMany(type => type.Nodes.SelectMany(node => node.Edges).Concat(type.Edges))
            .SelectMany(edge => edge.Ends).ToLookup(end => end.Label, end => end.Property);
        return
        [
            .. _awaited.Where(label => declared.Contains(label.Name))
                .Select(label => $"AwaitedLabels.{label}: {declared[label.Name].First()} declares it now; use its label and take it off the list."),
            .. _awaited.Where(label => !ends.Contains(label.Name)).Select(label => $"AwaitedLabels.{label}: no edge leads to it."),
            .. _awaited.SelectMany(label => label.AwaitedProperties!.Except(ends[label.Name].SelectMany(name => name.Split('|')))
                .Select(property => $"AwaitedLabels.{label}: no edge names it by '{property}'.")),
        ];
    }

    private IEnumerable<string> Mistakes(string edge, EdgeEnd end)
    {
        if (!_properties.TryGetValue(end.Label, out var stated))
        {
            yield return $"{edge}: no type declares '{end.Label}'.{Suggest(end.Label, _properties.Keys)} A label that none declares yet stands in AwaitedLabels.";
            yield break;
        }
        foreach (string name in end.Property.Split('|').Where(name => !stated.Contains(name)))
        {
            yield return $"{edge}: nothing states '{end.Label}.{name}'.{Suggest(name, stated)}";
        }
    }

    private IEnumerable<string> Mistakes(Label label)
    {
        foreach (var other in _types.SelectMany(type => type.Nodes).Select(node => node.Label).Where(other => other.Name == label.Name && !ReferenceEquals(other, label)).Take(1))
        {
            yield return $"{label} is declared twice, with other labels beside it or another ontology: all definitions use one.";
        }
        // Who only mentions a label states what it knows.
        bool isOwned = _types.SelectMany(type => type.Nodes).Any(node => node.Label.Name == label.Name && node.Owner);
        foreach (var field in isOwned ? label.Ontology?.Fields ?? [] : [])
        {
            if (PropertiesOf(label.Name).Contains(field.Property)) continue;
            yield return $"{label}.{field.Name} follows from '{field.Property}', which nothing states.{Suggest(field.Property, PropertiesOf(label.Name))}";
        }
    }

    private static IEnumerable<string> Carried(NodeDefinition node) =>
        node.Label.AllAliases.Concat(node.ConditionalLabels.Select(label => label.Label)).Append(node.Label.Name);

    private HashSet<string> PropertiesOf(string label) => _properties.TryGetValue(label, out var found) ? found : _properties[label] = [];

    private static string Suggest(string name, IEnumerable<string> names)
    {
        var nearest = Suggestions.To(name, names);
        return nearest.Count > 0 ? $" Is it {string.Join(" or ", nearest)}?" : string.Empty;
    }
}
