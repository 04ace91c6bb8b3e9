using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger.Reading.Ordered;

namespace CartographyPS.Engine.Projections.Neo4j;

/// <summary>
/// Builds the rows for queries: <c>[id, properties]</c> for a node, <c>[from, to, properties]</c> for an edge. The properties include
/// Cartography's housekeeping and the owner. Not thread-safe.
/// </summary>
internal sealed class GraphRow(GraphModel model, string ledger, string moduleVersion)
{
    /// <summary>The property with the time when a node or an edge was added to the graph, in milliseconds since 1970.</summary>
    public const string FirstSeen = "firstseen";

    /// <summary>The property with the start of the run that last read a node or an edge, in seconds since 1970.</summary>
    public const string LastUpdated = "lastupdated";

    /// <summary>The property with the name of the module that wrote a node or an edge.</summary>
    public const string ModuleName = "_module_name";

    /// <summary>The property with the version of that module.</summary>
    public const string ModuleVersion = "_module_version";

    private readonly PropertyReader _reader = new(model);

    /// <summary>Returns true for the properties that record the time and version of a read, which are not compared.</summary>
    public static bool IsVolatile(string property) => property is LastUpdated or ModuleVersion;

    /// <summary>The names of the properties that every node and edge has.</summary>
    public static IReadOnlyList<string> Housekeeping { get; } = [FirstSeen, LastUpdated, ModuleName, ModuleVersion, DatabaseNames.Owner];

    /// <summary>Returns all properties of a node.</summary>
    public Dictionary<string, object?> Properties(OrderedNode node)
    {
        var properties = _reader.Read(node.Label, node.Properties.Span, Housekeeping.Count);
        Add(properties, node.FirstSeen, node.LastUpdated);
        return properties;
    }

    /// <summary>Returns all properties of an edge.</summary>
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
        properties[DatabaseNames.Owner] = ledger;
    }
}
