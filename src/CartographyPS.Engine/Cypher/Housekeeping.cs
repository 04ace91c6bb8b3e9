using CartographyPS.Cypher.Values;
using CartographyPS.Engine.Projections.Neo4j;

namespace CartographyPS.Engine.Cypher;

/// <summary>The properties that every node and edge has in Neo4j, although the ledger does not store them.</summary>
/// <param name="ledger">The id of the ledger.</param>
/// <param name="moduleVersion">The version of the module.</param>
internal sealed class Housekeeping(Guid ledger, string moduleVersion)
{
    private readonly string _ledger = DatabaseNames.Id(ledger);

    /// <summary>Returns true for the properties that differ from node to node.</summary>
    public static bool IsTime(string key) => key is GraphRow.FirstSeen or GraphRow.LastUpdated;

    /// <summary>Returns a property that is the same for all; null for any other.</summary>
    public object? Constant(string key) => key switch
    {
        GraphRow.ModuleName => Projections.Housekeeping.ModuleName,
        GraphRow.ModuleVersion => moduleVersion,
        DatabaseNames.Owner => _ledger,
        _ => null,
    };

    /// <summary>Returns one of the two times.</summary>
    public static object Time(string key, (long FirstSeen, long LastUpdated) times) =>
        Boxed.Of(key == GraphRow.FirstSeen ? times.FirstSeen : times.LastUpdated);

    /// <summary>Adds all to a dictionary.</summary>
    public void AddTo(Dictionary<string, object?> properties, (long FirstSeen, long LastUpdated) times)
    {
        foreach (string key in GraphRow.Housekeeping) properties[key] = IsTime(key) ? Time(key, times) : Constant(key);
    }
}
