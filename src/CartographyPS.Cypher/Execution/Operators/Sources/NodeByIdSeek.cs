using System.Globalization;
using CartographyPS.Cypher.Execution.Expressions;
using CartographyPS.Cypher.Graphs;

namespace CartographyPS.Cypher.Execution.Operators.Sources;

/// <summary>Binds a slot to the nodes whose handle (<c>id(n)</c>, <c>elementId(n)</c>) is a value or one of a list of values.</summary>
internal sealed class NodeByIdSeek(Operator input, Binding variable, Evaluator value, bool isList) : Operator(input)
{
    /// <inheritdoc/>
    public override string Name => "NodeByIdSeek";

    /// <inheritdoc/>
    public override string Details => variable.Name;

    /// <inheritdoc/>
    protected override IEnumerable<Frame> Rows(Frame frame)
    {
        foreach (var _ in Children[0].Open(frame))
        {
            var seen = new HashSet<long>();
            foreach (object? item in Values(value.Evaluate(frame)))
            {
                frame.Tick();
                if (HandleOf(item) is not { } node || !seen.Add(node) || !frame.Graph.HasNode(node)) continue;
                frame.Slots[variable.Slot] = new Node(frame.Graph, node);
                yield return frame;
            }
        }
    }

    private static long? HandleOf(object? value) => value switch
    {
        long number => number,
        double number when number == Math.Floor(number) && Math.Abs(number) < 1L << 53 => (long)number,
        string text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) => number,
        _ => null,
    };

    private IReadOnlyList<object?> Values(object? sought) => !isList ? [sought] : sought as IReadOnlyList<object?> ?? [];
}
