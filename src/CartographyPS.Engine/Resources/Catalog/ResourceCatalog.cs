using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources.Checks;

namespace CartographyPS.Engine.Resources.Catalog;

/// <summary>All resource types, and the graph that they make together.</summary>
internal sealed class ResourceCatalog
{
    private readonly ILookup<string, ResourceType> _byIdentifier;

    /// <summary>Creates a catalogue of resource types.</summary>
    /// <param name="types">The types.</param>
    /// <exception cref="ArgumentException">Two types have the same identifier and placement, so their scopes would be the same.</exception>
    /// <exception cref="DefinitionException">A definition is wrong (see <see cref="DefinitionCheck"/>).</exception>
    public ResourceCatalog(IEnumerable<ResourceType> types)
    {
        var all = types.OrderBy(type => type.Identifier, StringComparer.Ordinal).ThenBy(type => type.Placement).ToList();
        _byIdentifier = all.ToLookup(type => type.Identifier, StringComparer.OrdinalIgnoreCase);
        if (_byIdentifier.FirstOrDefault(same => same.Select(type => type.Placement).Distinct().Count() < same.Count()) is { } twice)
        {
            throw new ArgumentException(
                $"Several definitions have the identifier '{twice.Key}' and the same placement. "
                    + $"Those that share an identifier are read in different places: one {Placement.Regional}, one {Placement.Global}.");
        }
        DefinitionCheck.Require(all);
        Types = [.. all.Where(type => type.Calls.Count > 0)];
        Always = [.. all.Where(type => type.Calls.Count == 0)];
        Model = GraphModelBuilder.Build(all);
    }

    /// <summary>The types that can be requested, sorted by identifier.</summary>
    public IReadOnlyList<ResourceType> Types { get; }

    /// <summary>The types that need no call and are part of every run: the account itself.</summary>
    public IReadOnlyList<ResourceType> Always { get; }

    /// <summary>The shape of the graph.</summary>
    public GraphModel Model { get; }

    /// <summary>Returns the types with an identifier: none, one, or a regional and a global one.</summary>
    public IEnumerable<ResourceType> Named(string identifier) => _byIdentifier[identifier];

    /// <summary>Returns what tells a type from others: its identifier, with its placement when another type comes first with that identifier.</summary>
    public string NameOf(ResourceType type) =>
        Find(type.Identifier) is { } first && first.Placement != type.Placement ? $"{type.Identifier} ({type.Placement})" : type.Identifier;

    /// <summary>Returns the type with an identifier, the regional one where there are two; null for none.</summary>
    public ResourceType? Find(string identifier) => Named(identifier).FirstOrDefault();
}
