using System.Globalization;
using System.Text;
using CartographyPS.Cypher.Graphs;
using CartographyPS.Cypher.Temporal;
using CartographyPS.Cypher.Values;
using Path = CartographyPS.Cypher.Graphs.Path;

namespace CartographyPS.Conformance.Neo4j.Queries;

/// <summary>Formats values of a server and of this library alike, so that their results can be compared as texts.</summary>
internal static class ResultText
{
    /// <summary>Formats a row.</summary>
    /// <param name="values">The values of its columns.</param>
    /// <param name="sortLists">Lists are compared without their order, as <c>collect()</c> has none.</param>
    public static string Row(IEnumerable<object?> values, bool sortLists) => string.Join(" | ", values.Select(value => Of(value, sortLists)));

    private static string Of(object? value, bool sortLists) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        long integer => integer.ToString(CultureInfo.InvariantCulture),
        double number => Float(number),
        string text => "'" + text + "'",
        BoltNode node => Node(node.Labels, node.Properties),
        Node node => Node(node.Labels, node.Properties),
        BoltRelationship edge => Edge(edge.Type, edge.Properties),
        Relationship edge => Edge(edge.Type, edge.Properties),
        BoltPath path => PathOf(path),
        Path path => PathOf(path),
        BoltPoint point => $"point({point.Srid}, {Float(point.X)}, {Float(point.Y)}, {Of(point.Z, false)})",
        Point point => $"point({point.Srid}, {Float(point.X)}, {Float(point.Y)}, {Of(point.Z, false)})",
        BoltDateTime or BoltZonedDateTime or ZonedDateTime => "datetime " + value,
        BoltLocalDateTime or LocalDateTime => "localdatetime " + value,
        BoltDate or LocalDate => "date " + value,
        BoltTime or ZonedTime => "time " + value,
        BoltLocalTime or LocalTime => "localtime " + value,
        BoltDuration duration => $"duration {duration.Months} {duration.Days} {duration.Seconds} {duration.Nanoseconds}",
        Duration duration => $"duration {duration.Months} {duration.Days} {duration.Seconds} {duration.Nanos}",
        IReadOnlyDictionary<string, object?> map => Map(map, sortLists),
        IEnumerable<object?> list => List(list, sortLists),
        _ => throw new InvalidOperationException($"A value of type {value.GetType()} is not expected."),
    };

    // The order of a sum changes its last digits.
    private static string Float(double number) =>
        double.IsNaN(number) || double.IsInfinity(number) ? number.ToString(CultureInfo.InvariantCulture) : "float " + number.ToString("G12", CultureInfo.InvariantCulture);

    private static string List(IEnumerable<object?> list, bool sort)
    {
        var items = list.Select(item => Of(item, sort));
        return "[" + string.Join(", ", sort ? items.Order(StringComparer.Ordinal) : items) + "]";
    }

    private static string Map(IReadOnlyDictionary<string, object?> map, bool sortLists) =>
        "{" + string.Join(", ", map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Key + ": " + Of(entry.Value, sortLists))) + "}";

    private static string Node(IEnumerable<string> labels, IReadOnlyDictionary<string, object?> properties) =>
        "(" + string.Concat(labels.Select(label => ":" + label)) + " " + Map(properties, sortLists: false) + ")";

    private static string Edge(string type, IReadOnlyDictionary<string, object?> properties) => "[:" + type + " " + Map(properties, sortLists: false) + "]";

    private static string PathOf(BoltPath path)
    {
        var text = new StringBuilder(Of(path.Nodes[0], false));
        for (int step = 0; step < path.Relationships.Count; step++)
        {
            bool forward = path.Relationships[step].StartElementId == path.Nodes[step].ElementId;
            Append(text, path.Relationships[step], forward, path.Nodes[step + 1]);
        }
        return text.ToString();
    }

    private static string PathOf(Path path)
    {
        var text = new StringBuilder(Of(path.Nodes[0], false));
        for (int step = 0; step < path.Relationships.Count; step++)
        {
            bool forward = path.Relationships[step].Edge.From == path.Nodes[step].Id;
            Append(text, path.Relationships[step], forward, path.Nodes[step + 1]);
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, object edge, bool forward, object node) =>
        text.Append(forward ? "-" : "<-").Append(Of(edge, false)).Append(forward ? "->" : "-").Append(Of(node, false));
}
