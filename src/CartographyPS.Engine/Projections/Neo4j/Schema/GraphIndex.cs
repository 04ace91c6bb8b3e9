namespace CartographyPS.Engine.Projections.Neo4j.Schema;

/// <summary>An index of the database.</summary>
/// <param name="Subject">The label or edge type.</param>
/// <param name="Properties">The properties that it holds together.</param>
/// <param name="IsOfEdges">Whether it is of edges.</param>
internal sealed record GraphIndex(string Subject, IReadOnlyList<string> Properties, bool IsOfEdges)
{
    /// <summary>What tells it from others.</summary>
    public string Key => (IsOfEdges ? "edge " : "node ") + Subject + " " + string.Join(" ", Properties);

    /// <summary>The command that makes it unless it is there.</summary>
    public string Command
    {
        get
        {
            string pattern = IsOfEdges ? $"()-[x:{Cypher.Name(Subject)}]-()" : $"(x:{Cypher.Name(Subject)})";
            return $"CREATE INDEX IF NOT EXISTS FOR {pattern} ON ({string.Join(", ", Properties.Select(property => "x." + Cypher.Name(property)))})";
        }
    }
}
