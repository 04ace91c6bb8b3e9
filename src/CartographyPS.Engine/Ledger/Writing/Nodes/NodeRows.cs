using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Writing.Nodes;

/// <summary>The statements on the rows of nodes and of their contributions.</summary>
internal sealed class NodeRows(Database database)
{
    private const string InsertNodeSql = """
        INSERT INTO ledger_node (id, label, key, label_set, properties, added, part, keys) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        """;

    private const string InsertPartSql = """
        INSERT INTO ledger_node_part (id, key_high, key_low, hash, node, role, part, label_set, properties, keys)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        """;

    private const string UpdatePartSql = """
        UPDATE ledger_node_part SET hash = ?2, label_set = ?3, properties = ?4, keys = ?5, confirmed = NULL WHERE id = ?1
        """;

    private const string ShareSql = """
        UPDATE ledger_node_part SET (label_set, properties, keys) = (SELECT label_set, properties, keys FROM ledger_node WHERE id = ?2) WHERE id = ?1
        """;

    private const string ContentSql = """
        SELECT coalesce(p.label_set, n.label_set), coalesce(p.properties, n.properties), iif(p.properties IS NULL, n.keys, p.keys)
        FROM ledger_node_part p LEFT JOIN ledger_node n ON n.id = p.node WHERE p.id = ?1
        """;

    private readonly Statement _find = database.Prepare("SELECT id FROM ledger_node WHERE key = ?1 AND label = ?2");
    private readonly Statement _insertNode = database.Prepare(InsertNodeSql);
    private readonly Statement _insertPart = database.Prepare(InsertPartSql);
    private readonly Statement _updatePart = database.Prepare(UpdatePartSql);
    private readonly Statement _deletePart = database.Prepare("DELETE FROM ledger_node_part WHERE id = ?1");
    private readonly Statement _nodeOfPart = database.Prepare("SELECT node FROM ledger_node_part WHERE id = ?1");
    private readonly Statement _soleOf = database.Prepare("SELECT part FROM ledger_node WHERE id = ?1");
    private readonly Statement _setSole = database.Prepare("UPDATE ledger_node SET part = ?2 WHERE id = ?1");
    private readonly Statement _share = database.Prepare(ShareSql);
    private readonly Statement _unshare = database.Prepare("UPDATE ledger_node_part SET label_set = NULL, properties = NULL, keys = NULL WHERE id = ?1");
    private readonly Statement _updateNode = database.Prepare(
        "UPDATE ledger_node SET label_set = ?2, properties = ?3, part = ?4, keys = ?5 WHERE id = ?1");

    private readonly Statement _deleteNode = database.Prepare("DELETE FROM ledger_node WHERE id = ?1");
    private readonly Statement _content = database.Prepare(ContentSql);

    /// <summary>Reads a node: its id, label set, properties, the commit that added it, its only contribution if it has one, and its keys.</summary>
    public Statement Read { get; } = database.Prepare("SELECT key, label_set, properties, added, part, keys FROM ledger_node WHERE id = ?1");

    /// <summary>Reads the contributions of a node that has several: row, role, label set, properties, keys.</summary>
    public Statement Shared { get; } = database.Prepare(
        "SELECT id, role, label_set, properties, keys FROM ledger_node_part WHERE node = ?1 AND properties IS NOT NULL ORDER BY id");

    /// <summary>Reads a contribution's content: label set, properties, keys.</summary>
    public Statement Content(long row) => _content.Bind(1, row);

    /// <summary>Finds the node with a label and id; 0 for none.</summary>
    public long Find(int label, ReadOnlySpan<byte> id)
    {
        _find.Bind(1, id).Bind(2, label);
        long node = _find.Step() ? _find.Integer(0) : 0;
        _find.Reset();
        return node;
    }

    /// <summary>Adds a node with its only contribution.</summary>
    public void Insert(long node, in NodeRecord record, long attempt, long row) =>
        _insertNode.Bind(1, node).Bind(2, record.Label).Bind(3, record.Id).Bind(4, record.LabelSet).Bind(5, record.Properties)
            .Bind(6, attempt).Bind(7, row).BindOptional(8, record.Keys).Run();

    /// <summary>
    /// Adds a contribution. One that shares its node with others stores its own content. A waiting annotation has the node 0.
    /// </summary>
    public void InsertPart(long row, ContributionKey key, long hash, long node, in NodeRecord record, bool shared)
    {
        _insertPart.Bind(1, row).Bind(2, key.High).Bind(3, key.Low).Bind(4, hash).Bind(5, node).Bind(6, (int)record.Role)
            .Bind(7, record.Part);
        if (shared) _insertPart.Bind(8, record.LabelSet).Bind(9, record.Properties).BindOptional(10, record.Keys);
        else _insertPart.BindNull(8).BindNull(9).BindNull(10);
        _insertPart.Run();
    }

    /// <summary>Replaces the content of a contribution, which stores its own until the merge.</summary>
    public void UpdatePart(long row, long hash, in NodeRecord record) =>
        _updatePart.Bind(1, row).Bind(2, hash).Bind(3, record.LabelSet).Bind(4, record.Properties)
            .BindOptional(5, record.Keys).Run();

    /// <summary>Removes a contribution.</summary>
    public void DeletePart(long row) => _deletePart.Bind(1, row).Run();

    /// <summary>Returns the node of a contribution; 0 for an annotation that waits for its node.</summary>
    public long NodeOf(long row)
    {
        _nodeOfPart.Bind(1, row).Step();
        long node = _nodeOfPart.Integer(0);
        _nodeOfPart.Reset();
        return node;
    }

    /// <summary>Returns the only contribution of a node; null when there are several.</summary>
    public long? SoleOf(long node)
    {
        _soleOf.Bind(1, node).Step();
        long? sole = _soleOf.OptionalInteger(0);
        _soleOf.Reset();
        return sole;
    }

    /// <summary>Copies the node's content to its only contribution, before another one is added or its content changes.</summary>
    public void Share(long node, long sole)
    {
        _share.Bind(1, sole).Bind(2, node).Run();
        SetSole(node, null);
    }

    /// <summary>Sets a node's only contribution; null when there are several.</summary>
    public void SetSole(long node, long? row) => _setSole.Bind(1, node).Bind(2, row).Run();

    /// <summary>Clears the content of a contribution that has become its node's only one.</summary>
    public void Unshare(long row) => _unshare.Bind(1, row).Run();

    /// <summary>Replaces a node's labels, properties and keys.</summary>
    public void Update(long node, NodeState state, long? sole) =>
        _updateNode.Bind(1, node).Bind(2, state.LabelSet).Bind(3, state.Properties).Bind(4, sole).BindOptional(5, state.Keys).Run();

    /// <summary>Removes a node.</summary>
    public void Delete(long node) => _deleteNode.Bind(1, node).Run();
}
