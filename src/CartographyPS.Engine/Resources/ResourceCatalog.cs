using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources.Checks;

namespace CartographyPS.Engine.Resources;

/// <summary>The resource types there are, and the graph that they make together.</summary>
internal sealed class ResourceCatalog
{
    private readonly Dictionary<string, ResourceType> _byIdentifier;

    /// <summary>Gathers resource types.</summary>
    /// <exception cref="ArgumentException">Two have the same identifier.</exception>
    /// <exception cref="DefinitionException">A definition is wrong (see <see cref="DefinitionCheck"/>).</exception>
    public ResourceCatalog(IEnumerable<ResourceType> types)
    {
        var all = types.OrderBy(type => type.Identifier, StringComparer.Ordinal).ToList();
        DefinitionCheck.Require(all);
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
