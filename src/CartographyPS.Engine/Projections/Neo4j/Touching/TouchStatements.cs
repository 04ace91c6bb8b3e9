namespace CartographyPS.Engine.Projections.Neo4j.Touching;

/// <summary>
/// The statements that set <c>lastupdated</c> of nodes and edges whose <c>$value</c> the server can tell by their labels and type. Each changes
/// <paramref name="maxElements"/> at most, and is to be repeated when it changed as many.
/// </summary>
/// <param name="scopedCalls">True for a server whose subqueries name their variables in parentheses (5.23 and later).</param>
/// <param name="maxElements">The maximum number of elements that a statement changes.</param>
internal sealed class TouchStatements(bool scopedCalls, int maxElements)
{
    private const string Mine = $$"""MATCH (:{{DatabaseNames.Ledger}} {id: $ledger, token: $token}) WITH 1 AS mine""";
    private const string Outdated = $"WHERE x.{DatabaseNames.Owner} = $ledger AND x.lastupdated <> $value";

    /// <summary>Sets it on the nodes of a label. <c>$value</c> is the time.</summary>
    public string Nodes(string label) => Set("x", "$value", $"MATCH (x:{DatabaseNames.Name(label)}) {Outdated}");

    /// <summary>Sets it on the nodes of several labels. <c>$value</c> has the time of each label.</summary>
    public string Nodes() => Set(
        "x, value", "value",
        $"""
        MATCH (x) WHERE x.{DatabaseNames.Owner} = $ledger
        WITH x, [label IN labels(x) WHERE $value[label] IS NOT NULL | $value[label]][0] AS value WHERE x.lastupdated <> value
        """);

    /// <summary>Sets it on the edges of a kind. <c>$value</c> is the time.</summary>
    public string Edges(string type, string from, string to) => Set(
        "x", "$value", $"MATCH (:{DatabaseNames.Name(from)})-[x:{DatabaseNames.Name(type)}]->(:{DatabaseNames.Name(to)}) {Outdated}");

    /// <summary>Sets it on the edges of several kinds. <c>$value</c> has the time of each by its type, then its start's and its end's label.</summary>
    public string Edges() => Set(
        "x, value", "value",
        $"""
        MATCH (a)-[x]->(b) WHERE x.{DatabaseNames.Owner} = $ledger
        WITH a, b, x, $value[type(x)] AS ends WHERE ends IS NOT NULL
        WITH x, reduce(found = [], from IN labels(a) | found + [to IN labels(b) WHERE ends[from][to] IS NOT NULL | ends[from][to]])[0] AS value
        WHERE x.lastupdated <> value
        """);

    private string Set(string variables, string value, string found)
    {
        string call = scopedCalls ? $"CALL ({variables}) {{" : $"CALL {{ WITH {variables}";
        return $"{Mine} {found} WITH {variables} LIMIT {maxElements} {call} SET x.lastupdated = {value} }} IN TRANSACTIONS OF 10000 ROWS";
    }
}
