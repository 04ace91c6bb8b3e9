using CartographyPS.Cypher.Syntax;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Planning.Patterns;

/// <summary>Reads a parameter that gives the properties of a pattern: <c>(n $properties)</c>.</summary>
internal static class PropertyParameter
{
    /// <summary>Returns the entries of its map.</summary>
    /// <exception cref="CypherRuntimeException">It has no value, or one that is not a map.</exception>
    public static IEnumerable<(string Key, Expression Value)> Entries(PlanContext context, Parameter parameter)
    {
        if (!context.Parameters.TryGetValue(parameter.Name, out object? value)) throw PlanFault.MissingParameter(parameter.Name);
        return value is IReadOnlyDictionary<string, object?> map
            ? map.Select(entry => (entry.Key, (Expression)new Literal(entry.Value)))
            : throw RuntimeErrors.WrongType($"The parameter ${parameter.Name} of a pattern", "a map", value);
    }
}
