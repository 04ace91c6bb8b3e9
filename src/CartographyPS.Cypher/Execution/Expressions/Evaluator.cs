using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>A compiled expression: computes its value from the slots of the current row.</summary>
internal abstract class Evaluator
{
    /// <summary>Computes the value.</summary>
    public abstract object? Evaluate(Frame frame);

    /// <summary>Tells whether the value is true: not false, not null.</summary>
    /// <exception cref="CypherRuntimeException">It is neither boolean nor null.</exception>
    public virtual bool IsTrue(Frame frame) => Logic.Truth(Evaluate(frame)) == true;

    /// <summary>Returns the value when it is known before the query runs.</summary>
    public virtual bool TryGetConstant(out object? value)
    {
        value = null;
        return false;
    }
}
