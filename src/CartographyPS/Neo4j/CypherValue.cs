using System.Management.Automation;
using CartographyPS.Bolt;

namespace CartographyPS.Neo4j;

/// <summary>Converts the results of Cypher queries to pipeline objects.</summary>
internal static class CypherValue
{
    /// <summary>Converts a row to an object with a property for each column.</summary>
    public static PSObject Row(BoltRecord record)
    {
        var row = QueryRow.New("CartographyPS.QueryRow");
        for (int i = 0; i < record.Keys.Count; i++) QueryRow.Add(row, record.Keys[i], Of(record[i]));
        return row;
    }

    /// <summary>Converts a value: nodes, edges and paths to objects with their properties, times to .NET's types if these can represent them, else to text.</summary>
    public static object? Of(object? value) => value switch
    {
        BoltNode node => Node(node),
        BoltRelationship edge => Edge(edge),
        BoltPath path => Path(path),
        BoltDateTime time => Time(() => time.ToDateTimeOffset().UtcDateTime, time),
        BoltZonedDateTime time => Time(() => time.ToDateTimeOffset().UtcDateTime, time),
        BoltLocalDateTime time => Time(() => time.ToDateTime(), time),
        BoltDate date => Time(() => date.ToDateTime(), date),
        BoltTime or BoltLocalTime or BoltDuration => value.ToString(),
        BoltPoint point => Point(point),
        object?[] list => Array.ConvertAll(list, Of),
        IReadOnlyDictionary<string, object?> map => Map(QueryRow.New("CartographyPS.Neo4jMap"), map),
        _ => value,
    };

    private static PSObject Node(BoltNode node)
    {
        var result = QueryRow.New("CartographyPS.Neo4jNode");
        QueryRow.Add(result, "Labels", node.Labels.ToArray());
        QueryRow.Add(result, "ElementId", node.ElementId);
        return Map(result, node.Properties);
    }

    private static PSObject Edge(BoltRelationship edge)
    {
        var result = QueryRow.New("CartographyPS.Neo4jRelationship");
        QueryRow.Add(result, "Type", edge.Type);
        QueryRow.Add(result, "ElementId", edge.ElementId);
        QueryRow.Add(result, "StartElementId", edge.StartElementId);
        QueryRow.Add(result, "EndElementId", edge.EndElementId);
        return Map(result, edge.Properties);
    }

    private static PSObject Path(BoltPath path)
    {
        var result = QueryRow.New("CartographyPS.Neo4jPath");
        QueryRow.Add(result, "Length", path.Relationships.Count);
        QueryRow.Add(result, "Nodes", path.Nodes.Select(Node).ToArray());
        QueryRow.Add(result, "Relationships", path.Relationships.Select(Edge).ToArray());
        return result;
    }

    private static PSObject Point(BoltPoint point)
    {
        var result = QueryRow.New("CartographyPS.Neo4jPoint");
        QueryRow.Add(result, "Srid", point.Srid);
        QueryRow.Add(result, "X", point.X);
        QueryRow.Add(result, "Y", point.Y);
        if (point.Z is { } z) QueryRow.Add(result, "Z", z);
        return result;
    }

    private static PSObject Map(PSObject target, IReadOnlyDictionary<string, object?> properties)
    {
        foreach (var property in properties.OrderBy(property => property.Key, StringComparer.Ordinal)) QueryRow.Add(target, property.Key, Of(property.Value));
        return target;
    }

    // .NET cannot represent years after 9999 and before 1.
    private static object Time(Func<DateTime> convert, object time)
    {
        try
        {
            return convert();
        }
        catch (ArgumentOutOfRangeException)
        {
            return time.ToString()!;
        }
    }
}
