using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>The statements on the rows of scopes and of their results in each run.</summary>
internal sealed class ScopeRows
{
    private const string InsertScope = "INSERT OR IGNORE INTO ledger_scope (id, account, region, resource_type) VALUES (?1, ?2, ?3, ?4)";
    private const string CountNodes = "SELECT count(DISTINCT node) FROM ledger_node_part WHERE id BETWEEN ?1 AND ?2 AND role < 2";
    private const string InsertAttempt = """
        INSERT INTO ledger_run_scope (id, run, scope, status, message, started, ended, nodes, edges, nodes_added, nodes_changed, nodes_removed,
            edges_added, edges_changed, edges_removed, rows_written)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
        """;

    private readonly Database _database;
    private readonly Statement _insert;
    private readonly Statement _read;
    private readonly Statement _countNodes;
    private readonly Statement _setNodes;
    private readonly Statement _addEdges;
    private readonly Statement _confirm;
    private readonly Statement _insertAttempt;
    private readonly Dictionary<ScopeId, long> _rows = [];
    private long _last;

    public ScopeRows(Database database)
    {
        _database = database;
        _insert = database.Prepare(InsertScope);
        _read = database.Prepare("SELECT confirmed, nodes, edges FROM ledger_scope WHERE id = ?1");
        _countNodes = database.Prepare(CountNodes);
        _setNodes = database.Prepare("UPDATE ledger_scope SET nodes = ?2 WHERE id = ?1");
        _addEdges = database.Prepare("UPDATE ledger_scope SET edges = edges + ?2 WHERE id = ?1");
        _confirm = database.Prepare("UPDATE ledger_scope SET confirmed = ?2 WHERE id = ?1");
        _insertAttempt = database.Prepare(InsertAttempt);
        using var rows = database.PrepareOnce("SELECT id, account, region, resource_type FROM ledger_scope");
        while (rows.Step())
        {
            _rows[new ScopeId(rows.Text(1), rows.Text(2), rows.Text(3))] = rows.Integer(0);
            _last = Math.Max(_last, rows.Integer(0));
        }
    }

    /// <summary>
    /// Returns the row of a scope. A new scope gets its number at once, so that it can be opened while another is committed. It is stored
    /// with its first commit or note.
    /// </summary>
    public long Row(ScopeId scope)
    {
        lock (_rows)
        {
            if (!_rows.TryGetValue(scope, out long row)) _rows[scope] = row = ++_last;
            return row;
        }
    }

    /// <summary>Returns the scopes whose resource type starts with a text.</summary>
    public IReadOnlyList<ScopeId> Of(string prefix)
    {
        lock (_rows) return [.. _rows.Keys.Where(scope => scope.ResourceType.StartsWith(prefix, StringComparison.Ordinal))];
    }

    /// <summary>Stores a scope when it is new. Called within a transaction.</summary>
    public void Store(OpenedScope scope) => Store(scope.Id, scope.Row);

    /// <summary>Returns the row of a scope, and stores it when it is new. Called within a transaction.</summary>
    public long Stored(ScopeId scope)
    {
        long row = Row(scope);
        Store(scope, row);
        return row;
    }

    /// <summary>Returns the run that last confirmed a scope, and how many nodes and edges it states.</summary>
    public (long? Confirmed, int Nodes, int Edges) Read(long scope)
    {
        _read.Bind(1, scope).Step();
        var found = (_read.OptionalInteger(0), (int)_read.Integer(1), (int)_read.Integer(2));
        _read.Reset();
        return found;
    }

    /// <summary>Counts the nodes that a scope's contributions state.</summary>
    public int Nodes(long scope)
    {
        _countNodes.Bind(1, CommitState.FirstRow(scope)).Bind(2, CommitState.FirstRow(scope + 1) - 1).Step();
        int count = (int)_countNodes.Integer(0);
        _countNodes.Reset();
        return count;
    }

    /// <summary>Stores the counts of the scopes that a commit affected.</summary>
    public void Count(CommitState commit)
    {
        if (commit.NodePartsChanged) _setNodes.Bind(1, commit.Scope).Bind(2, Nodes(commit.Scope)).Run();
        foreach (var scope in commit.ScopeEdges)
        {
            if (scope.Value != 0) _addEdges.Bind(1, scope.Key).Bind(2, scope.Value).Run();
        }
    }

    /// <summary>Returns the number of the next commit or note.</summary>
    public long NextAttempt() => (_database.Integer("SELECT max(id) FROM ledger_run_scope") ?? 0) + 1;

    /// <summary>Stores that a run has confirmed a scope.</summary>
    public void Confirm(long scope, long run) => _confirm.Bind(1, scope).Bind(2, run).Run();

    /// <summary>Stores the result of a scope in a run.</summary>
    public void Note(long attempt, OpenedScope scope, ScopeCommit commit) =>
        _insertAttempt.Bind(1, attempt).Bind(2, scope.Run).Bind(3, scope.Row).Bind(4, commit.Status.ToString()).Bind(5, commit.Message)
            .Bind(6, LedgerTime.ToMilliseconds(scope.Opened)).Bind(7, LedgerTime.ToMilliseconds(DateTime.UtcNow))
            .Bind(8, commit.Nodes).Bind(9, commit.Edges).Bind(10, commit.NodesAdded).Bind(11, commit.NodesChanged)
            .Bind(12, commit.NodesRemoved).Bind(13, commit.EdgesAdded).Bind(14, commit.EdgesChanged).Bind(15, commit.EdgesRemoved)
            .Bind(16, commit.RowsWritten).Run();

    private void Store(ScopeId scope, long row) => _insert.Bind(1, row).Bind(2, scope.Account).Bind(3, scope.Region).Bind(4, scope.ResourceType).Run();
}
