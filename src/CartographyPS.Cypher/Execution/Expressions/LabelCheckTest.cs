using CartographyPS.Cypher.Graphs;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>Tests the labels of a node or the type of a relationship: <c>n:A|B</c>.</summary>
/// <param name="subject">The node or relationship.</param>
/// <param name="ofNode">Tests a node.</param>
/// <param name="ofType">Tests the name of a type.</param>
internal sealed class LabelCheckTest(Evaluator subject, Func<IGraph, long, bool> ofNode, Func<string, bool> ofType) : TruthEvaluator
{
    /// <inheritdoc/>
    protected override bool? Test(Frame frame) => subject.Evaluate(frame) switch
    {
        null => null,
        Node node => ofNode(frame.Graph, node.Id),
        Relationship relationship => ofType(relationship.Type),
        var other => throw RuntimeErrors.WrongType("A label test", "a node or a relationship", other),
    };
}
