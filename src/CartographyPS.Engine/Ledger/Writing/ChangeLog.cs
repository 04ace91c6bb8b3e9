using CartographyPS.Engine.Ledger.Storage;
using CartographyPS.Engine.Ledger.Writing.Edges;

namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>
/// Notes changes and removals. What was added is not noted while it is in the graph, since its row says when it came; that is noted
/// when it leaves.
/// </summary>
internal sealed class ChangeLog(Database database)
{
    private const string InsertNode = """
        INSERT INTO ledger_change (run_scope, kind, label, key, detail)
        SELECT ?1, ?2, label, key, ?3 FROM ledger_node WHERE id = ?4
        """;

    private const string InsertEdge = """
        INSERT INTO ledger_change (run_scope, kind, type, label, key, to_label, to_key, detail)
        SELECT ?1, ?2, ?3, f.label, f.key, t.label, t.key, ?4 FROM ledger_node f, ledger_node t WHERE f.id = ?5 AND t.id = ?6
        """;

    private readonly Statement _node = database.Prepare(InsertNode);
    private readonly Statement _edge = database.Prepare(InsertEdge);

    /// <summary>Notes a change of a node that the graph (still) has a row of.</summary>
    public void Node(long attempt, ChangeKind kind, long node, ReadOnlySpan<byte> detail = default) =>
        _node.Bind(1, attempt).Bind(2, (int)kind).BindOptional(3, detail).Bind(4, node).Run();

    /// <summary>Notes a change of an edge.</summary>
    public void Edge(long attempt, ChangeKind kind, EdgeKey edge, ReadOnlySpan<byte> detail = default) =>
        _edge.Bind(1, attempt).Bind(2, (int)kind).Bind(3, edge.Type).BindOptional(4, detail).Bind(5, edge.From).Bind(6, edge.To).Run();
}
