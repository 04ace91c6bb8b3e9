using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger.Reading;

namespace CartographyPS.Engine.Projections.Neo4j;

/// <summary>
/// Makes the rows that queries take: of a node <c>[id, properties]</c>, of an edge <c>[from, to, properties]</c>, with Cartography's
/// housekeeping and the owner among the properties. For one thread at a time.
/// </summary>
internal sealed class GraphRow(GraphModel model, string ledger, string moduleVersion)
{
    private const string FirstSeen = "firstseen";
    private const string LastUpdated = "lastupdated";
    private const string ModuleName = "_module_name";
    private const string ModuleVersion = "_module_version";

    private readonly PropertyReader _reader = new(model);

    /// <summary>The properties that say when something was read and by which version, and so are no part of what it is.</summary>
    public static bool IsVolatile(string property) => property is LastUpdated or ModuleVersion;

    /// <summary>The names of the properties that every node and edge has.</summary>
    public static IReadOnlyList<string> Housekeeping { get; } = [FirstSeen, LastUpdated, ModuleName, ModuleVersion, Cypher.Owner];

    /// <summary>All properties of a node.</summary>
    public Dictionary<string, object?> Properties(OrderedNode node)
    {
        var properties = _reader.Read(node.Label, node.Properties.Span, Housekeeping.Count);
        Add(properties, node.FirstSeen, node.LastUpdated);
        return properties;
    }

    /// <summary>All properties of an edge.</summary>
    public Dictionary<string, object?> Properties(OrderedEdge edge)
    {
        var properties = _reader.Read(edge.Type, edge.Properties.Span, Housekeeping.Count);
        Add(properties, edge.FirstSeen, edge.LastUpdated);
        return properties;
    }

    private void Add(Dictionary<string, object?> properties, long firstSeen, long lastUpdated)
    {
        properties[FirstSeen] = firstSeen;
        properties[LastUpdated] = lastUpdated;
        properties[ModuleName] = Projections.Housekeeping.ModuleName;
        properties[ModuleVersion] = moduleVersion;
        properties[Cypher.Owner] = ledger;
    }
}
