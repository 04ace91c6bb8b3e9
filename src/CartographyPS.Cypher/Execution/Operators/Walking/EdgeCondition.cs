using CartographyPS.Cypher.Execution.Expressions;
using CartographyPS.Cypher.Graphs;

namespace CartographyPS.Cypher.Execution.Operators.Walking;

/// <summary>A condition on each edge of a pattern of variable length.</summary>
/// <param name="slot">The slot in which the condition finds the edge.</param>
/// <param name="condition">The condition.</param>
internal sealed class EdgeCondition(int slot, Predicate condition)
{
    /// <summary>The plans of the subqueries in the condition.</summary>
    public IReadOnlyList<Operator> Plans => condition.Plans;

    /// <summary>Tells whether an edge fulfils it.</summary>
    public bool Holds(Frame frame, EdgeHandle edge)
    {
        frame.Slots[slot] = new Relationship(frame.Graph, edge);
        return condition.IsTrue(frame);
    }
}
