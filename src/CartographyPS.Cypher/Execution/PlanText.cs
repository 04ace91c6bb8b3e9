using CartographyPS.Cypher.Execution.Operators;

namespace CartographyPS.Cypher.Execution;

/// <summary>Describes a plan as rows, the last operator first, its inputs indented below it.</summary>
internal static class PlanText
{
    /// <summary>The columns of EXPLAIN.</summary>
    public static IReadOnlyList<string> ExplainColumns { get; } = ["Operator", "Details", "EstimatedRows"];

    /// <summary>The columns of PROFILE.</summary>
    public static IReadOnlyList<string> ProfileColumns { get; } = ["Operator", "Details", "EstimatedRows", "Rows", "Milliseconds"];

    /// <summary>Returns a row for each operator.</summary>
    /// <param name="root">The last operator.</param>
    /// <param name="profiler">What was measured; null when the plan was not run.</param>
    public static IEnumerable<object?[]> Rows(Operator root, Profiler? profiler)
    {
        var open = new Stack<(Operator Operator, int Depth)>([(root, 0)]);
        while (open.Count > 0)
        {
            var (@operator, depth) = open.Pop();
            string name = new string(' ', depth * 2) + @operator.Name;
            double estimated = Math.Round(@operator.EstimatedRows, 1);
            yield return profiler is null
                ? [name, @operator.Details, estimated]
                : [name, @operator.Details, estimated, profiler.RowsOf(@operator), Math.Round(profiler.TimeOf(@operator).TotalMilliseconds, 3)];

            // An operator with one input stands above it without indentation, as a pipeline reads.
            int indent = @operator.Children.Count > 1 ? depth + 1 : depth;
            for (int index = @operator.Children.Count - 1; index >= 0; index--) open.Push((@operator.Children[index], indent));
        }
    }
}
