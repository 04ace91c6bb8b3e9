using CartographyPS.Cypher.Functions;

namespace CartographyPS.Cypher.Checking;

/// <summary>What to call in place of a function that does not exist.</summary>
internal static class FunctionAdvice
{
    // Of older Cypher, of SQL and of other languages.
    private static readonly Dictionary<string, string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["all"] = "Write all(x IN list WHERE x > 1).",
        ["any"] = "Write any(x IN list WHERE x > 1).",
        ["concat"] = "Texts are joined with +.",
        ["contains"] = "Write a CONTAINS b.",
        ["endsWith"] = "Write a ENDS WITH b.",
        ["extract"] = "Write [x IN list | x + 1].",
        ["filter"] = "Write [x IN list WHERE x > 1].",
        ["ifnull"] = "Use coalesce.",
        ["isnull"] = "Use coalesce, or a IS NULL.",
        ["lcase"] = "Use toLower.",
        ["len"] = "Use size.",
        ["now"] = "Use datetime().",
        ["none"] = "Write none(x IN list WHERE x > 1).",
        ["nvl"] = "Use coalesce.",
        ["reduce"] = "Write reduce(sum = 0, x IN list | sum + x).",
        ["rels"] = "Use relationships.",
        ["single"] = "Write single(x IN list WHERE x > 1).",
        ["startsWith"] = "Write a STARTS WITH b.",
        ["substr"] = "Use substring.",
        ["toInt"] = "Use toInteger.",
        ["toLowerCase"] = "Use toLower.",
        ["toUpperCase"] = "Use toUpper.",
        ["ucase"] = "Use toUpper.",
    };

    /// <summary>Returns what to call, with a blank before it; empty when nothing is near.</summary>
    public static string Of(string name)
    {
        if (name.StartsWith("apoc.", StringComparison.OrdinalIgnoreCase)) return " APOC is a plug-in of Neo4j: publish the graph to a server that has it.";
        if (Others.TryGetValue(name, out string? other)) return " " + other;
        string? near = NearestName.Of(
            name, FunctionCatalog.All.Select(function => function.Name).Concat(AggregationCatalog.All.Select(aggregation => aggregation.Name)));
        return near is null ? string.Empty : $" Did you mean {near}?";
    }
}
