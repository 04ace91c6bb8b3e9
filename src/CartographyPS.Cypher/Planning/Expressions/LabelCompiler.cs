using CartographyPS.Cypher.Graphs;
using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Planning.Expressions;

/// <summary>Compiles label expressions.</summary>
internal static class LabelCompiler
{
    /// <summary>Returns a test of a node's labels.</summary>
    public static Func<IGraph, long, bool> OfNode(LabelExpression expression, IGraph graph)
    {
        switch (expression)
        {
            case LabelName name:
                return graph.LabelNumber(name.Name) is { } number ? (at, node) => at.HasLabel(node, number) : (_, _) => false;
            case LabelNot not:
                var operand = OfNode(not.Operand, graph);
                return (at, node) => !operand(at, node);
            case LabelAnd and:
                var (left, right) = (OfNode(and.Left, graph), OfNode(and.Right, graph));
                return (at, node) => left(at, node) && right(at, node);
            case LabelOr or:
                var (one, other) = (OfNode(or.Left, graph), OfNode(or.Right, graph));
                return (at, node) => one(at, node) || other(at, node);
            default:
                return (at, node) => at.LabelsOf(node).Count > 0;
        }
    }

    /// <summary>Tells whether a relationship type fulfils a label expression.</summary>
    public static bool IsFulfilled(LabelExpression expression, string type) => expression switch
    {
        LabelName name => name.Name == type,
        LabelNot not => !IsFulfilled(not.Operand, type),
        LabelAnd and => IsFulfilled(and.Left, type) && IsFulfilled(and.Right, type),
        LabelOr or => IsFulfilled(or.Left, type) || IsFulfilled(or.Right, type),
        _ => true,
    };

    /// <summary>Returns the numbers of the types that fulfil a label expression; null for all when there is none.</summary>
    public static IReadOnlyList<int>? Types(LabelExpression? expression, IGraph graph) =>
        expression is null ? null : [.. Enumerable.Range(0, graph.Types.Count).Where(number => IsFulfilled(expression, graph.Types[number]))];

    /// <summary>Writes a label expression as a query does, with the colon before it; nothing for null.</summary>
    public static string Text(LabelExpression? expression) => expression is null ? string.Empty : ":" + Inner(expression);

    private static string Inner(LabelExpression expression) => expression switch
    {
        LabelName name => name.Name,
        LabelNot not => "!" + Inner(not.Operand),
        LabelAnd and => Inner(and.Left) + "&" + Inner(and.Right),
        LabelOr or => Inner(or.Left) + "|" + Inner(or.Right),
        _ => "%",
    };
}
