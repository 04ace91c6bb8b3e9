namespace CartographyPS.Cypher.Functions;

/// <summary>The functions of one row. Aggregations are in <see cref="AggregationCatalog"/>.</summary>
public static class FunctionCatalog
{
    private static readonly Dictionary<string, CypherFunction> _functions = Load();

    /// <summary>All functions, in no order.</summary>
    public static IReadOnlyCollection<CypherFunction> All => _functions.Values;

    /// <summary>Finds a function by its name, in any case, with its namespace (<c>duration.between</c>); null when there is none.</summary>
    public static CypherFunction? Find(string name) => _functions.TryGetValue(name, out var function) ? function : null;

    private static Dictionary<string, CypherFunction> Load()
    {
        var set = new FunctionSet();
        ScalarFunctions.AddTo(set);
        ConversionFunctions.AddTo(set);
        ListFunctions.AddTo(set);
        GraphFunctions.AddTo(set);
        StringFunctions.AddTo(set);
        NumberFunctions.AddTo(set);
        TrigonometricFunctions.AddTo(set);
        TemporalFunctions.AddTo(set);
        TruncationFunctions.AddTo(set);
        DurationFunctions.AddTo(set);
        PointFunctions.AddTo(set);
        return set.Functions.ToDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);
    }
}
