using System.Management.Automation;
using CartographyPS.Bolt;

namespace CartographyPS.Neo4j;

/// <summary>Converts the results of a server's Cypher queries to pipeline objects.</summary>
internal static class CypherValue
{
    /// <summary>Converts a row to an object with a property for each column.</summary>
    public static PSObject Row(BoltRecord record) => GraphObject.Row(record.Keys, column => Of(record[column]));

    /// <summary>
    /// Converts a value: nodes, edges and paths to objects with their properties, times to .NET's types if these can represent them, else to text.
    /// </summary>
    public static object? Of(object? value) => value switch
    {
        BoltNode node => Node(node),
        BoltRelationship edge => Edge(edge),
        BoltPath path => GraphObject.Path(path.Nodes.Select(Node), path.Relationships.Select(Edge)),
        BoltDateTime time => GraphObject.Time(() => time.ToDateTimeOffset().UtcDateTime, time),
        BoltZonedDateTime time => GraphObject.Time(() => time.ToDateTimeOffset().UtcDateTime, time),
        BoltLocalDateTime time => GraphObject.Time(() => time.ToDateTime(), time),
        BoltDate date => GraphObject.Time(() => date.ToDateTime(), date),
        BoltTime or BoltLocalTime or BoltDuration => value.ToString(),
        BoltPoint point => GraphObject.Point(point.Srid, point.X, point.Y, point.Z),
        object?[] list => Array.ConvertAll(list, Of),
        IReadOnlyDictionary<string, object?> map => GraphObject.Map(Converted(map)),
        _ => value,
    };

    private static PSObject Node(BoltNode node) => GraphObject.Node(node.Labels, node.ElementId, Converted(node.Properties));

    private static PSObject Edge(BoltRelationship edge) =>
        GraphObject.Relationship(edge.Type, edge.ElementId, edge.StartElementId, edge.EndElementId, Converted(edge.Properties));

    private static IEnumerable<KeyValuePair<string, object?>> Converted(IReadOnlyDictionary<string, object?> values) =>
        values.Select(entry => new KeyValuePair<string, object?>(entry.Key, Of(entry.Value)));
}
