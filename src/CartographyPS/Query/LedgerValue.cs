using System.Globalization;
using System.Management.Automation;
using CartographyPS.Bolt;
using CartographyPS.Cypher.Graphs;
using CartographyPS.Cypher.Temporal;
using CartographyPS.Cypher.Values;
using Path = CartographyPS.Cypher.Graphs.Path;

namespace CartographyPS.Query;

/// <summary>Converts the results of the ledger's Cypher queries to pipeline objects: the same ones as a server's.</summary>
internal static class LedgerValue
{
    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>Converts a row to an object with a property for each column.</summary>
    public static PSObject Row(IReadOnlyList<string> columns, object?[] values) => GraphObject.Row(columns, column => Of(values[column]));

    /// <summary>
    /// Converts a value: nodes, edges and paths to objects with their properties, times to .NET's types if these can represent them, else to text.
    /// </summary>
    public static object? Of(object? value) => value switch
    {
        Node node => Node(node),
        Relationship edge => Edge(edge),
        Path path => GraphObject.Path(path.Nodes.Select(Node), path.Relationships.Select(Edge)),
        ZonedDateTime time => GraphObject.Time(() => DateTime.SpecifyKind(At(time.EpochSecond, time.Nanosecond), DateTimeKind.Utc), time),
        LocalDateTime time => GraphObject.Time(() => At(time.EpochSecond, time.Time.Nanosecond), time),
        LocalDate date => GraphObject.Time(() => Epoch.AddDays(date.EpochDay), date),
        ZonedTime or LocalTime => value.ToString(),
        Duration span => new BoltDuration(span.Months, span.Days, span.Seconds, span.Nanos).ToString(),
        Point point => GraphObject.Point(point.Srid, point.X, point.Y, point.Z),
        IReadOnlyDictionary<string, object?> map => GraphObject.Map(Converted(map)),
        IReadOnlyList<object?> list => list.Select(Of).ToArray(),
        _ => value,
    };

    private static PSObject Node(Node node) => GraphObject.Node(node.Labels, Text(node.Id), Converted(node.Properties));

    private static PSObject Edge(Relationship edge) =>
        GraphObject.Relationship(edge.Type, Text(edge.Id), Text(edge.Edge.From), Text(edge.Edge.To), Converted(edge.Properties));

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    // Truncated to 100 nanoseconds.
    private static DateTime At(long second, int nanosecond) => Epoch.AddSeconds(second).AddTicks(nanosecond / 100);

    private static IEnumerable<KeyValuePair<string, object?>> Converted(IReadOnlyDictionary<string, object?> values) =>
        values.Select(entry => new KeyValuePair<string, object?>(entry.Key, Of(entry.Value)));
}
