using System.Globalization;
using CartographyPS.Cypher.Graphs;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Functions;

/// <summary>Functions of nodes, edges and paths.</summary>
internal static class GraphFunctions
{
    private const CypherType Entity = CypherType.Node | CypherType.Relationship;

    /// <summary>Adds the functions to a set.</summary>
    public static void AddTo(FunctionSet set)
    {
        set.Add("id", [new("entity", Entity)], CypherType.Integer, arguments => Boxed.Of(Id(arguments[0])));
        set.Add("elementId", [new("entity", Entity)], CypherType.String, arguments =>
            Id(arguments[0]).ToString(CultureInfo.InvariantCulture));
        set.Add("labels", [new("node", CypherType.Node)], CypherType.List, arguments => ((Node)arguments[0]!).Labels);
        set.Add("type", [new("relationship", CypherType.Relationship)], CypherType.String, arguments => ((Relationship)arguments[0]!).Type);
        set.Add("startNode", [new("relationship", CypherType.Relationship)], CypherType.Node, arguments =>
            ((Relationship)arguments[0]!).Start);
        set.Add("endNode", [new("relationship", CypherType.Relationship)], CypherType.Node, arguments => ((Relationship)arguments[0]!).End);
        set.Add("keys", [new("value", Entity | CypherType.Map)], CypherType.List, arguments => Texts(Properties(arguments[0]).Keys));
        set.Add("properties", [new("value", Entity | CypherType.Map)], CypherType.Map, arguments => Properties(arguments[0]));
        set.Add("length", [new("path", CypherType.Path)], CypherType.Integer, arguments => Boxed.Of((long)((Path)arguments[0]!).Length));
        set.Add("nodes", [new("path", CypherType.Path)], CypherType.List, arguments => ((Path)arguments[0]!).Nodes);
        set.Add("relationships", [new("path", CypherType.Path)], CypherType.List, arguments => ((Path)arguments[0]!).Relationships);
    }

    private static long Id(object? entity) => entity is Node node ? node.Id : ((Relationship)entity!).Id;

    private static IReadOnlyDictionary<string, object?> Properties(object? value) => value switch
    {
        Node node => node.Properties,
        Relationship relationship => relationship.Properties,
        _ => (IReadOnlyDictionary<string, object?>)value!,
    };

    private static object?[] Texts(IEnumerable<string> texts) => [.. texts];
}
