using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Resources;

/// <summary>The resource types there are, and the graph that they make together.</summary>
internal sealed class ResourceCatalog
{
    private readonly Dictionary<string, ResourceType> _byIdentifier;

    /// <summary>Gathers resource types.</summary>
    /// <exception cref="ArgumentException">Two have the same identifier.</exception>
    public ResourceCatalog(IEnumerable<ResourceType> types)
    {
        var all = types.OrderBy(type => type.Identifier, StringComparer.Ordinal).ToList();
        Types = [.. all.Where(type => type.Calls.Count > 0)];
        Always = [.. all.Where(type => type.Calls.Count == 0)];
        _byIdentifier = all.ToDictionary(type => type.Identifier, StringComparer.OrdinalIgnoreCase);
        Model = GraphModelBuilder.Build(all);
    }

    /// <summary>The types that one can ask for, sorted by identifier.</summary>
    public IReadOnlyList<ResourceType> Types { get; }

    /// <summary>The types that need no call and are part of every run: the account itself.</summary>
    public IReadOnlyList<ResourceType> Always { get; }

    /// <summary>The shape of the graph.</summary>
    public GraphModel Model { get; }

    /// <summary>The type with an identifier; null for none.</summary>
    public ResourceType? Find(string identifier) => _byIdentifier.TryGetValue(identifier, out var type) ? type : null;
}
