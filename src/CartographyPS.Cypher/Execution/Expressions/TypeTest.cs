using CartographyPS.Cypher.Syntax;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>Tells whether a value has a type: <c>a IS :: STRING</c>. Null has each type that does not exclude it.</summary>
/// <param name="subject">The value.</param>
/// <param name="type">The type.</param>
/// <param name="isNegated">Whether the answer is turned round.</param>
internal sealed class TypeTest(Evaluator subject, TypeUnion type, bool isNegated) : TruthEvaluator
{
    /// <inheritdoc/>
    protected override bool? Test(Frame frame) => Has(type, subject.Evaluate(frame)) != isNegated;

    private static bool Has(TypeUnion type, object? value)
    {
        foreach (var alternative in type.Alternatives)
        {
            if (Has(alternative, value)) return true;
        }
        return false;
    }

    private static bool Has(TypeName type, object? value)
    {
        if (value is null) return type.TakesNull;
        if ((CypherTypes.Of(value) & type.Types) == 0) return false;
        return type.Elements is null || value is not IReadOnlyList<object?> list || list.All(item => Has(type.Elements, item));
    }
}
