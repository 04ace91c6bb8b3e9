using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>The number of rows after SKIP or LIMIT.</summary>
/// <param name="clause">SKIP or LIMIT.</param>
/// <param name="value">The number.</param>
/// <param name="text">The text that EXPLAIN shows.</param>
internal sealed class RowCount(string clause, Evaluator value, string text)
{
    /// <summary>The text that EXPLAIN shows.</summary>
    public string Text { get; } = $"{clause} {text}";

    /// <summary>Returns the number when it is known before the query runs; null when it is not.</summary>
    public long? Known => value.TryGetConstant(out object? known) && known is long and >= 0 ? (long)known : null;

    /// <summary>Computes the number.</summary>
    /// <exception cref="CypherRuntimeException">It is not an integer, or negative.</exception>
    public long Evaluate(Frame frame) => value.Evaluate(frame) switch
    {
        long and >= 0 and var number => number,
        long number => throw new CypherRuntimeException(
            RuntimeErrorKind.SyntaxError, "NegativeIntegerArgument", $"{clause} needs an integer of 0 or more, not {ValueText.Of(number)}."),
        var other => throw new CypherRuntimeException(
            RuntimeErrorKind.SyntaxError, "InvalidArgumentType", $"{clause} needs an integer, not {CypherTypes.NameWithArticle(other)}."),
    };
}
