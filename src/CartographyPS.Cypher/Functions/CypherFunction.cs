using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Functions;

/// <summary>A function of one row: its signature and what it computes.</summary>
public sealed class CypherFunction
{
    private readonly Func<object?[], FunctionContext, object?> _body;

    internal CypherFunction(string name, FunctionParameter[] parameters, CypherType returns, Func<object?[], FunctionContext, object?> body)
    {
        Name = name;
        Parameters = parameters;
        Returns = returns;
        _body = body;
    }

    /// <summary>Its name, as documentation writes it. Queries may write it in any case.</summary>
    public string Name { get; }

    /// <summary>Its parameters.</summary>
    public IReadOnlyList<FunctionParameter> Parameters { get; }

    /// <summary>The types of its result; null is always possible.</summary>
    public CypherType Returns { get; }

    /// <summary>Whether its last parameter takes any number of arguments, at least one.</summary>
    public bool IsVariadic { get; internal init; }

    /// <summary>Whether the same arguments give the same result for the whole query. Random numbers and the running clock do not.</summary>
    public bool IsDeterministic { get; internal init; } = true;

    /// <summary>The least number of arguments.</summary>
    public int LeastArguments => Parameters.Count(parameter => !parameter.IsOptional);

    /// <summary>The greatest number of arguments; null without a limit.</summary>
    public int? MostArguments => IsVariadic ? null : Parameters.Count;

    /// <summary>Whether the function sees null; otherwise its result is null when any argument is.</summary>
    internal bool SeesNull { get; init; }

    /// <summary>Computes the result.</summary>
    /// <param name="arguments">The arguments, as many as the signature allows. The array is not kept, and may be used again.</param>
    /// <param name="context">The query that runs.</param>
    /// <exception cref="CypherRuntimeException">An argument has a wrong type or value.</exception>
    public object? Invoke(object?[] arguments, FunctionContext context)
    {
        for (int index = 0; index < arguments.Length; index++)
        {
            object? argument = arguments[index];
            if (argument is null)
            {
                if (!SeesNull) return null;
                continue;
            }
            var type = Parameters[Math.Min(index, Parameters.Count - 1)].Type;
            if (type != CypherType.Any && (CypherTypes.Of(argument) & type) == 0)
            {
                throw RuntimeErrors.WrongArgument(Name, CypherTypes.Alternatives(type), argument);
            }
        }
        return _body(arguments, context);
    }
}
