using System.Runtime.CompilerServices;
using CartographyPS.Cypher.Graphs;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Execution.Operators;

/// <summary>
/// A step of a plan. It is opened once for each row of whatever it depends on, and then produces rows one at a time, each time by writing
/// its own slots of the frame.
/// </summary>
internal abstract class Operator(params Operator[] children)
{
    /// <summary>The name that EXPLAIN shows.</summary>
    public abstract string Name { get; }

    /// <summary>What EXPLAIN shows beside the name.</summary>
    public virtual string Details => string.Empty;

    /// <summary>The operators that it reads rows from.</summary>
    public IReadOnlyList<Operator> Children { get; } = children;

    /// <summary>The number of rows that the planner expects of one opening.</summary>
    public double EstimatedRows { get; set; } = 1;

    /// <summary>
    /// How many rows there are, when the graph knows it without reading them, and the slots that are bound in each; null when it does not.
    /// </summary>
    public virtual (Func<IGraph, long> Count, IReadOnlyCollection<int> Bound)? KnownCount => null;

    /// <summary>Produces the rows that follow from the slots as they are when the enumeration starts.</summary>
    /// <exception cref="CypherRuntimeException">The plan is deeper than the thread's stack.</exception>
    public IEnumerable<Frame> Open(Frame frame)
    {
        // An operator opens its inputs from within its own first step, so that the stack is deepest here.
        RequireStack();
        return frame.Profiler is { } profiler ? profiler.Watch(this, Rows(frame)) : Rows(frame);
    }

    /// <summary>Produces the rows: each step writes slots and yields the frame.</summary>
    protected abstract IEnumerable<Frame> Rows(Frame frame);

    private static void RequireStack()
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
        }
        catch (InsufficientExecutionStackException exception)
        {
            throw RuntimeErrors.TooLarge("The query has too many clauses one after another. Split it.", exception);
        }
    }
}
