using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>Reads what the ledger has of a scope, on a connection other than the writing one.</summary>
internal sealed class ScopeLoader(string path) : IDisposable
{
    private const string Nodes = "SELECT id, key_high, key_low, hash, confirmed IS NULL FROM ledger_node_part WHERE id BETWEEN ?1 AND ?2";
    private const string Edges = "SELECT id, key_high, key_low, hash, confirmed IS NULL FROM ledger_edge_part WHERE id BETWEEN ?1 AND ?2";

    private const string CountNodes = """
        SELECT count(DISTINCT p.node) FROM ledger_node_part p JOIN ledger_node n ON n.id = p.node
        WHERE p.id BETWEEN ?1 AND ?2 AND p.role < 2 AND n.label IN (SELECT value FROM json_each(?3))
        """;

    private readonly object _gate = new();
    private Database? _database;
    private Statement? _nodes;
    private Statement? _edges;
    private Statement? _count;
    private Statement? _parts;

    /// <summary>Fills the table with a scope's contributions.</summary>
    public void Load(long scope, ContributionTable table)
    {
        lock (_gate)
        {
            _database ??= Database.OpenRead(path);
            Load(_nodes ??= _database.Prepare(Nodes), scope, table, EntryState.None);
            Load(_edges ??= _database.Prepare(Edges), scope, table, EntryState.Edge);
        }
    }

    /// <summary>Returns the parts of a scope that were read completely, by path, with the hash of the definition.</summary>
    public Dictionary<string, long> LastingParts(long scope)
    {
        lock (_gate)
        {
            _database ??= Database.OpenRead(path);
            return LastingPartRows.Read(_parts ??= _database.Prepare(LastingPartRows.Select), scope);
        }
    }

    /// <summary>Returns how many nodes with some primary labels a scope states, without the commit in progress.</summary>
    public int Count(long scope, IEnumerable<int> labels)
    {
        lock (_gate)
        {
            _database ??= Database.OpenRead(path);
            var count = _count ??= _database.Prepare(CountNodes);
            count.Bind(1, CommitState.FirstRow(scope)).Bind(2, CommitState.FirstRow(scope + 1) - 1).Bind(3, "[" + string.Join(",", labels) + "]").Step();
            int counted = (int)count.Integer(0);
            count.Reset();
            return counted;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate) _database?.Dispose();
    }

    private static void Load(Statement rows, long scope, ContributionTable table, EntryState kind)
    {
        rows.Bind(1, CommitState.FirstRow(scope)).Bind(2, CommitState.FirstRow(scope + 1) - 1);
        while (rows.Step())
        {
            ref var entry = ref table[table.Find(new ContributionKey(rows.Integer(1), rows.Integer(2)), out _)];
            entry.Row = rows.Integer(0);
            entry.StoredHash = rows.Integer(3);
            entry.State = rows.Integer(4) != 0 ? kind : kind | EntryState.Kept;
        }
        rows.Reset();
    }
}
