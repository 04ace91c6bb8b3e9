using CartographyPS.Engine.Ledger.Storage;
using CartographyPS.Engine.Ledger.Writing.Edges;

namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>
/// Records changes and removals. An addition is recorded only when the node or edge leaves the graph: until then its row says when it
/// was added.
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

    /// <summary>Records a change of a node. The node's row must still exist.</summary>
    public void Node(long attempt, ChangeKind kind, long node, ReadOnlySpan<byte> detail = default) =>
        _node.Bind(1, attempt).Bind(2, (int)kind).BindOptional(3, detail).Bind(4, node).Run();

    /// <summary>Records a change of an edge.</summary>
    public void Edge(long attempt, ChangeKind kind, EdgeKey edge, ReadOnlySpan<byte> detail = default) =>
        _edge.Bind(1, attempt).Bind(2, (int)kind).Bind(3, edge.Type).BindOptional(4, detail).Bind(5, edge.From).Bind(6, edge.To).Run();
}
