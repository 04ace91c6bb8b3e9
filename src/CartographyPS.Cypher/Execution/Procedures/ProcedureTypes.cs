namespace CartographyPS.Cypher.Execution.Procedures;

/// <summary>The types of the parameters of procedures.</summary>
internal static class ProcedureTypes
{
    /// <summary>Tells whether a type, such as <c>STRING?</c>, accepts a value.</summary>
    public static bool Accepts(string type, object? value)
    {
        string name = type.TrimEnd('?');
        if (value is null) return name.Length < type.Length || name == "ANY";
        return name.ToUpperInvariant() switch
        {
            "STRING" => value is string,
            "INTEGER" => value is long,
            "FLOAT" or "NUMBER" => value is long or double,
            "BOOLEAN" => value is bool,
            _ => true,
        };
    }

    /// <summary>Converts an integer where a floating-point number is wanted.</summary>
    public static object? Convert(string type, object? value) =>
        value is long integer && type.StartsWith("FLOAT", StringComparison.OrdinalIgnoreCase) ? (double)integer : value;
}
