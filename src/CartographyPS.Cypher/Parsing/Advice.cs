namespace CartographyPS.Cypher.Parsing;

/// <summary>What to write in place of what comes from SQL, from other languages or from older Cypher, or is misspelt.</summary>
internal static class Advice
{
    private const string Call = "of a call";
    private const string Comprehension = "A list is filtered and mapped in brackets: [x IN list WHERE x > 1 | x + 1].";

    private static readonly string[] Keywords =
        ["MATCH", "OPTIONAL", "WHERE", "WITH", "RETURN", "UNWIND", "CALL", "UNION", "ORDER", "SKIP", "LIMIT", "YIELD"];

    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["LIKE"] = "Texts are compared with CONTAINS, STARTS WITH, ENDS WITH or =~ 'regular expression'.",
        ["ILIKE"] = "Texts are compared without regard to case by toLower(a) CONTAINS 'b' or =~ '(?i)regular expression'.",
        ["BETWEEN"] = "A range is written 1 <= a <= 9.",
        ["GROUP"] = "Rows are grouped by the columns that do not aggregate: leave GROUP BY out.",
        ["HAVING"] = "A condition on aggregated rows stands behind WITH: WITH a, count(*) AS n WHERE n > 1.",
        ["SELECT"] = "This is SQL, which Invoke-CartographyQuery takes without -Cypher.",
        ["ORDER"] = "ORDER BY is meant?",
        ["WHERE"] = "WHERE stands behind MATCH, WITH or YIELD.",
        ["SHOW"] = "CALL db.labels(), db.relationshipTypes(), db.propertyKeys() and db.schema.nodeTypeProperties() show what the graph has.",
        ["USE"] = "The ledger is one graph: leave USE out.",
        ["FINISH"] = "FINISH ends queries that write. End with RETURN.",
        ["CONTAIN"] = "CONTAINS is meant?",
        ["STARTS"] = "STARTS WITH is meant?",
        ["STARTSWITH"] = "STARTS WITH is meant?",
        ["ENDS"] = "ENDS WITH is meant?",
        ["ENDSWITH"] = "ENDS WITH is meant?",
        ["NOT"] = "NOT stands before the whole comparison: NOT a IN b, NOT a CONTAINS b.",
    };

    /// <summary>Returns what to write; empty when nothing is known.</summary>
    /// <param name="expected">What was expected at the token.</param>
    /// <param name="before">The token before it.</param>
    /// <param name="found">The token.</param>
    /// <param name="after">The token after it.</param>
    public static string Of(string expected, Token before, Token found, Token after)
    {
        string? advice = found.Kind switch
        {
            TokenKind.Word => OfWord(expected, found, after),
            TokenKind.Symbol => OfSymbol(expected, before, found, after),
            _ => null,
        };
        return advice is null ? string.Empty : " " + advice;
    }

    private static string? OfWord(string expected, Token found, Token after)
    {
        if (found.IsWord("WHERE") && expected.EndsWith(Call, StringComparison.Ordinal)) return Comprehension;
        if (!expected.StartsWith("A clause", StringComparison.Ordinal)) return null;
        if (Words.TryGetValue(found.Text, out string? advice)) return advice;
        if (after.Is(".")) return "Is a comma or AND missing before it?";
        return NearestName.Of(found.Text, Keywords) is { } keyword && !found.IsWord(keyword) ? $"Is {keyword} meant?" : null;
    }

    private static string? OfSymbol(string expected, Token before, Token found, Token after) => found.Text switch
    {
        "!" when after.Is("=") => "Unequal is <>.",
        "!" => "Negation is NOT.",
        "=" when before.Is("=") => "Equal is a single =.",
        "&" when after.Is("&") => "Both is AND.",
        "," when expected == "')'" => "A list stands in brackets: [1, 2].",
        "}" when expected == "':'" => "A parameter is written $name.",
        "|" when expected.EndsWith(Call, StringComparison.Ordinal) => Comprehension,
        _ => null,
    };
}
