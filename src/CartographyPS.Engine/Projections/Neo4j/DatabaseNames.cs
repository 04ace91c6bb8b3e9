namespace CartographyPS.Engine.Projections.Neo4j;

/// <summary>Quotes names for queries, and holds the names of the projection's own records in the database.</summary>
internal static class DatabaseNames
{
    /// <summary>The property with the ledger that owns a node or an edge; empty when no ledger owns it any more.</summary>
    public const string Owner = "_ledger";

    /// <summary>The label of the node that records which state of a ledger the database has.</summary>
    public const string Ledger = "CartographyLedger";

    /// <summary>The label of the nodes that are locked while a batch is written.</summary>
    public const string Lane = "CartographyLane";

    /// <summary>The type of the edges from a ledger's node to the nodes that it states too, but does not own.</summary>
    public const string Shares = "SHARES";

    /// <summary>Quotes a name.</summary>
    public static string Name(string name) => "`" + name.Replace("`", "``") + "`";

    /// <summary>Formats labels as they follow a variable.</summary>
    public static string Labels(IEnumerable<string> labels) => string.Concat(labels.Select(label => ":" + Name(label)));

    /// <summary>Formats a ledger's id for the database.</summary>
    public static string Id(Guid ledger) => ledger.ToString("N");
}
