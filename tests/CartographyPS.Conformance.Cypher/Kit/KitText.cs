using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CartographyPS.Cypher.Graphs;

namespace CartographyPS.Conformance.Cypher.Kit;

/// <summary>Writes values in the canonical form of the kit's notation.</summary>
internal static partial class KitText
{
    /// <summary>Writes a value of a result.</summary>
    public static string Of(object? value, bool ignoresListOrder) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => Real(number),
        string text => Quote(text),
        Node node => Node(node.Labels, Properties(node.Properties, ignoresListOrder)),
        Relationship edge => Edge(edge.Type, Properties(edge.Properties, ignoresListOrder)),
        CartographyPS.Cypher.Graphs.Path path => Walk(path, ignoresListOrder),
        IReadOnlyList<object?> list => List(list, ignoresListOrder),
        IReadOnlyDictionary<string, object?> map => Properties(map, ignoresListOrder),
        // The kit writes temporal values as strings, without seconds that are zero.
        _ => Quote(ZeroSeconds().Replace(value.ToString()!, "$1")),
    };

    /// <summary>Writes a string.</summary>
    public static string Quote(string text) => "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'";

    /// <summary>Writes a node.</summary>
    public static string Node(IEnumerable<string> labels, string properties) =>
        "(" + string.Concat(labels.Order(StringComparer.Ordinal).Select(label => ":" + label)) + properties + ")";

    /// <summary>Writes an edge.</summary>
    public static string Edge(string type, string properties) => "[:" + type + properties + "]";

    /// <summary>Writes a map of written values.</summary>
    public static string Map(IEnumerable<(string Key, string Value)> members) =>
        "{" + string.Join(", ", members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => member.Key + ": " + member.Value)) + "}";

    [GeneratedRegex(@"((?:^|T)\d\d:\d\d):00(?=$|[Z+\-\[])")]
    private static partial Regex ZeroSeconds();

    private static string Properties(IReadOnlyDictionary<string, object?> map, bool ignoresListOrder) =>
        Map(map.Select(member => (member.Key, Of(member.Value, ignoresListOrder))));

    private static string List(IReadOnlyList<object?> list, bool ignoresListOrder)
    {
        var items = list.Select(item => Of(item, ignoresListOrder));
        return "[" + string.Join(", ", ignoresListOrder ? items.Order(StringComparer.Ordinal) : items) + "]";
    }

    private static string Walk(CartographyPS.Cypher.Graphs.Path path, bool ignoresListOrder)
    {
        var walk = new StringBuilder("<").Append(Of(path.Nodes[0], ignoresListOrder));
        for (int index = 0; index < path.Length; index++)
        {
            bool isForward = path.Relationships[index].Edge.From == path.Nodes[index].Id;
            walk.Append(isForward ? "-" : "<-").Append(Of(path.Relationships[index], ignoresListOrder)).Append(isForward ? "->" : "-");
            walk.Append(Of(path.Nodes[index + 1], ignoresListOrder));
        }
        return walk.Append('>').ToString();
    }

    private static string Real(double number)
    {
        if (double.IsNaN(number)) return "NaN";
        // The kit takes -0.0 for 0.0.
        if (number == 0) return "0.0";
        if (double.IsInfinity(number)) return number > 0 ? "Inf" : "-Inf";
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }
}
