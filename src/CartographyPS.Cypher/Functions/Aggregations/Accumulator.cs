namespace CartographyPS.Cypher.Functions.Aggregations;

/// <summary>Aggregates the values of one group.</summary>
public abstract class Accumulator
{
    /// <summary>Takes the value of one row. Nulls are ignored, except by <c>count(*)</c>.</summary>
    /// <exception cref="Values.CypherRuntimeException">The aggregation does not take values of this type.</exception>
    public abstract void Add(object? value);

    /// <summary>Takes the value of one row and a second argument: the percentile.</summary>
    /// <exception cref="Values.CypherRuntimeException">The aggregation does not take values of this type.</exception>
    public virtual void Add(object? value, object? second) => Add(value);

    /// <summary>Returns the result of all values so far.</summary>
    /// <exception cref="Values.CypherRuntimeException">The result is out of range.</exception>
    public abstract object? Result();
}
