using CartographyPS.Engine.Ledger.Reading;

namespace CartographyPS.Engine.Projections.Neo4j.Refusing;

/// <summary>Nodes and edges as messages name them.</summary>
internal static class GraphName
{
    private const int MaxId = 200;

    /// <summary>A node: <c>AWSDNSRecord 'Z1/www.example.com/A'</c>.</summary>
    public static string Of(string label, string id) => $"{label} '{id}'";

    /// <inheritdoc cref="Of(string, string)"/>
    public static string Of(NodeKey node) => Of(node.Label, node.Id);

    /// <summary>An edge: <c>(AWSAccount 'a')-[RESOURCE]->(AWSRole 'b')</c>.</summary>
    public static string Of(string type, NodeKey from, NodeKey to) => $"({Of(from)})-[{type}]->({Of(to)})";

    /// <summary>A name that fits in a line: what is too long of it is left out in its midst.</summary>
    public static string Short(string name) => name.Length <= 2 * MaxId ? name : name.Substring(0, MaxId) + "..." + name.Substring(name.Length - MaxId);
}
