using CartographyPS.Cypher.Functions;

namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>A call of a function.</summary>
internal sealed class FunctionValue(CypherFunction function, IReadOnlyList<Evaluator> arguments) : Evaluator
{
    private readonly Evaluator[] _arguments = [.. arguments];

    /// <inheritdoc/>
    public override object? Evaluate(Frame frame)
    {
        // Not kept between calls: an argument may call the same function, in a nested subquery.
        object?[] values = new object?[_arguments.Length];
        for (int index = 0; index < values.Length; index++) values[index] = _arguments[index].Evaluate(frame);
        return function.Invoke(values, frame.Functions);
    }
}
