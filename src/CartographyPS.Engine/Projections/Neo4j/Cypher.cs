namespace CartographyPS.Engine.Projections.Neo4j;

/// <summary>Names in Cypher, and those by which the projection keeps its books in the database.</summary>
internal static class Cypher
{
    /// <summary>The property that says which ledger a node or an edge belongs to; empty for what no ledger has any more.</summary>
    public const string Owner = "_ledger";

    /// <summary>The label of the node that says which state of a ledger the database has.</summary>
    public const string Ledger = "CartographyLedger";

    /// <summary>The label of the nodes that are locked while a batch is written.</summary>
    public const string Lane = "CartographyLane";

    /// <summary>The type of the edges from a ledger's node to the nodes that it states too, but that are others'.</summary>
    public const string Shares = "SHARES";

    /// <summary>A name, quoted.</summary>
    public static string Name(string name) => "`" + name.Replace("`", "``") + "`";

    /// <summary>Labels as they follow a variable.</summary>
    public static string Labels(IEnumerable<string> labels) => string.Concat(labels.Select(label => ":" + Name(label)));

    /// <summary>How a ledger's id stands in the database.</summary>
    public static string Id(Guid ledger) => ledger.ToString("N");
}
