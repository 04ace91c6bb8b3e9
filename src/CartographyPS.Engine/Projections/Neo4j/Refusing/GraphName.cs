using CartographyPS.Engine.Ledger.Reading;

namespace CartographyPS.Engine.Projections.Neo4j.Refusing;

/// <summary>Formats the names of nodes and edges for messages.</summary>
internal static class GraphName
{
    private const int MaxId = 200;

    /// <summary>Formats a node: <c>AWSDNSRecord 'Z1/www.example.com/A'</c>.</summary>
    public static string Of(string label, string id) => $"{label} '{id}'";

    /// <inheritdoc cref="Of(string, string)"/>
    public static string Of(NodeKey node) => Of(node.Label, node.Id);

    /// <summary>Formats an edge: <c>(AWSAccount 'a')-[RESOURCE]->(AWSRole 'b')</c>.</summary>
    public static string Of(string type, NodeKey from, NodeKey to) => $"({Of(from)})-[{type}]->({Of(to)})";

    /// <summary>Shortens a name in the middle to fit in a line.</summary>
    public static string Short(string name) => name.Length <= 2 * MaxId ? name : name.Substring(0, MaxId) + "..." + name.Substring(name.Length - MaxId);
}
