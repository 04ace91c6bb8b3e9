using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Functions;

/// <summary>Collects the functions of one theme; a file for each theme fills it.</summary>
internal sealed class FunctionSet
{
    private readonly List<CypherFunction> _functions = [];

    /// <summary>The functions.</summary>
    public IReadOnlyList<CypherFunction> Functions => _functions;

    /// <summary>A parameter that takes any value.</summary>
    public static FunctionParameter Any(string name) => new(name, CypherType.Any);

    /// <summary>A parameter that takes a text.</summary>
    public static FunctionParameter Text(string name) => new(name, CypherType.String);

    /// <summary>A parameter that takes an integer.</summary>
    public static FunctionParameter Integer(string name) => new(name, CypherType.Integer);

    /// <summary>A parameter that takes an integer or a float.</summary>
    public static FunctionParameter Number(string name) => new(name, CypherType.Number);

    /// <summary>A parameter that takes a list.</summary>
    public static FunctionParameter List(string name) => new(name, CypherType.List);

    /// <summary>The same parameter, which may be left out.</summary>
    public static FunctionParameter Optional(FunctionParameter parameter) => parameter with { IsOptional = true };

    /// <summary>Adds a function whose result is null when any argument is.</summary>
    public void Add(string name, FunctionParameter[] parameters, CypherType returns, Func<object?[], object?> body) =>
        _functions.Add(new(name, parameters, returns, (arguments, _) => body(arguments)));

    /// <summary>Adds a function that handles null itself.</summary>
    public void AddSeeingNull(string name, FunctionParameter[] parameters, CypherType returns, Func<object?[], object?> body) =>
        _functions.Add(new(name, parameters, returns, (arguments, _) => body(arguments)) { SeesNull = true });

    /// <summary>Adds a function as it is.</summary>
    public void Add(CypherFunction function) => _functions.Add(function);
}
