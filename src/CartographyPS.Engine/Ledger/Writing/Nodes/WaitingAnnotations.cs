using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Writing.Nodes;

/// <summary>The annotations whose node is not in the graph, by that node's primary label and id.</summary>
internal sealed class WaitingAnnotations(Database database)
{
    private const string AdoptSql = """
        UPDATE ledger_node_part SET node = ?1
        WHERE id IN (SELECT part FROM ledger_waiting_annotation WHERE key = ?3 AND label = ?2)
        """;

    private const string LeaveSql = """
        INSERT INTO ledger_waiting_annotation (part, label, key)
        SELECT p.id, n.label, n.key FROM ledger_node n JOIN ledger_node_part p ON p.node = n.id AND p.properties IS NOT NULL WHERE n.id = ?1
        """;

    private readonly Statement _add = database.Prepare("INSERT INTO ledger_waiting_annotation (part, label, key) VALUES (?1, ?2, ?3)");
    private readonly Statement _remove = database.Prepare("DELETE FROM ledger_waiting_annotation WHERE part = ?1");
    private readonly Statement _find = database.Prepare("SELECT 1 FROM ledger_waiting_annotation WHERE key = ?2 AND label = ?1");
    private readonly Statement _adopt = database.Prepare(AdoptSql);
    private readonly Statement _adopted = database.Prepare("DELETE FROM ledger_waiting_annotation WHERE key = ?2 AND label = ?1");
    private readonly Statement _leave = database.Prepare(LeaveSql);
    private readonly Statement _left = database.Prepare("UPDATE ledger_node_part SET node = 0 WHERE node = ?1 AND properties IS NOT NULL");
    private bool _any;

    /// <summary>Begins a commit. When nothing waits, new nodes cost no look-up.</summary>
    public void Begin() => _any = database.Integer("SELECT EXISTS (SELECT 1 FROM ledger_waiting_annotation)") == 1;

    /// <summary>Adds an annotation that waits for the node that it names.</summary>
    public void Add(long row, in NodeRecord record)
    {
        _any = true;
        _add.Bind(1, row).Bind(2, record.Label).Bind(3, record.Id).Run();
    }

    /// <summary>Removes a waiting annotation.</summary>
    public void Remove(long row) => _remove.Bind(1, row).Run();

    /// <summary>Assigns a new node the annotations that waited for it.</summary>
    /// <returns>True when there were any.</returns>
    public bool Adopt(long node, int label, ReadOnlySpan<byte> id)
    {
        if (!_any) return false;
        bool found = _find.Bind(1, label).Bind(2, id).Step();
        _find.Reset();
        if (!found) return false;

        _adopt.Bind(1, node).Bind(2, label).Bind(3, id).Run();
        _adopted.Bind(1, label).Bind(2, id).Run();
        return true;
    }

    /// <summary>Lets the annotations of a node that leaves the graph wait for it to come back.</summary>
    public void Leave(long node)
    {
        _any = true;
        _leave.Bind(1, node).Run();
        _left.Bind(1, node).Run();
    }
}
