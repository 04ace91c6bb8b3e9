using System.Management.Automation;

namespace CartographyPS;

/// <summary>Creates output objects of what Cypher queries return, from the ledger and from Neo4j alike.</summary>
internal static class GraphObject
{
    /// <summary>Creates the object of a row.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="value">Returns the converted value of a column by its index.</param>
    public static PSObject Row(IReadOnlyList<string> columns, Func<int, object?> value)
    {
        var row = QueryRow.New("CartographyPS.QueryRow");
        for (int i = 0; i < columns.Count; i++) QueryRow.Add(row, columns[i], value(i));
        return row;
    }

    /// <summary>Creates the object of a node: Labels, ElementId and its properties.</summary>
    public static PSObject Node(IEnumerable<string> labels, string elementId, IEnumerable<KeyValuePair<string, object?>> properties)
    {
        var result = QueryRow.New("CartographyPS.Neo4jNode");
        QueryRow.Add(result, "Labels", labels.ToArray());
        QueryRow.Add(result, "ElementId", elementId);
        return With(result, properties);
    }

    /// <summary>Creates the object of an edge: Type, the ids of it and its ends, and its properties.</summary>
    public static PSObject Relationship(
        string type, string elementId, string startElementId, string endElementId, IEnumerable<KeyValuePair<string, object?>> properties)
    {
        var result = QueryRow.New("CartographyPS.Neo4jRelationship");
        QueryRow.Add(result, "Type", type);
        QueryRow.Add(result, "ElementId", elementId);
        QueryRow.Add(result, "StartElementId", startElementId);
        QueryRow.Add(result, "EndElementId", endElementId);
        return With(result, properties);
    }

    /// <summary>Creates the object of a path: Length, Nodes and Relationships.</summary>
    public static PSObject Path(IEnumerable<PSObject> nodes, IEnumerable<PSObject> relationships)
    {
        PSObject[] edges = [.. relationships];
        var result = QueryRow.New("CartographyPS.Neo4jPath");
        QueryRow.Add(result, "Length", edges.Length);
        QueryRow.Add(result, "Nodes", nodes.ToArray());
        QueryRow.Add(result, "Relationships", edges);
        return result;
    }

    /// <summary>Creates the object of a point.</summary>
    public static PSObject Point(int srid, double x, double y, double? z)
    {
        var result = QueryRow.New("CartographyPS.Neo4jPoint");
        QueryRow.Add(result, "Srid", srid);
        QueryRow.Add(result, "X", x);
        QueryRow.Add(result, "Y", y);
        if (z is { } height) QueryRow.Add(result, "Z", height);
        return result;
    }

    /// <summary>Creates the object of a map.</summary>
    public static PSObject Map(IEnumerable<KeyValuePair<string, object?>> entries) => With(QueryRow.New("CartographyPS.Neo4jMap"), entries);

    /// <summary>Returns a time, or its text when .NET cannot represent it (years after 9999 and before 1).</summary>
    public static object Time(Func<DateTime> convert, object time)
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

    private static PSObject With(PSObject target, IEnumerable<KeyValuePair<string, object?>> properties)
    {
        foreach (var property in properties.OrderBy(property => property.Key, StringComparer.Ordinal)) QueryRow.Add(target, property.Key, property.Value);
        return target;
    }
}
