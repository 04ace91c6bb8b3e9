namespace CartographyPS.Engine.Projections.Neo4j.Schema;

/// <summary>An index of the database.</summary>
/// <param name="Subject">The label or edge type.</param>
/// <param name="Properties">The indexed properties, as one key.</param>
/// <param name="IsOfEdges">True for an index on edges.</param>
internal sealed record GraphIndex(string Subject, IReadOnlyList<string> Properties, bool IsOfEdges)
{
    /// <summary>The index's identity.</summary>
    public string Key => (IsOfEdges ? "edge " : "node ") + Subject + " " + string.Join(" ", Properties);

    /// <summary>The command that creates the index if it is missing.</summary>
    public string Command
    {
        get
        {
            string pattern = IsOfEdges ? $"()-[x:{DatabaseNames.Name(Subject)}]-()" : $"(x:{DatabaseNames.Name(Subject)})";
            return $"CREATE INDEX IF NOT EXISTS FOR {pattern} ON ({string.Join(", ", Properties.Select(property => "x." + DatabaseNames.Name(property)))})";
        }
    }
}
