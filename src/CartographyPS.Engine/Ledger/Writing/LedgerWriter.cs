using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger.Storage;
using CartographyPS.Engine.Ledger.Writing.Edges;
using CartographyPS.Engine.Ledger.Writing.Nodes;
using CartographyPS.Engine.Ledger.Writing.Records;

namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>
/// The only connection that writes. Scopes are read in parallel and committed one after another; each commit is one transaction.
/// </summary>
internal sealed class LedgerWriter : IDisposable
{
    private readonly object _gate = new();
    private readonly LedgerOptions _options;
    private readonly NameTable _names;
    private readonly LabelSets _labelSets;
    private readonly NodeValues _values;
    private readonly EndTable _ends;
    private readonly NodeMerger _nodes;
    private readonly EdgeMerger _edges;
    private readonly ScopeApply _apply;
    private readonly ScopeRows _scopes;
    private readonly ScopeLoader _loader;
    private readonly LastingPartRows _parts;
    private readonly DerivationRows _derivations;
    private readonly SpillBudget _budget;
    private readonly Checkpointer _checkpointer;
    private readonly UnitedProperties _united = new();
    private readonly FleetingNodes _fleeting = new();
    private readonly HashSet<long> _open = [];
    private int _labelSetsWithViews;

    public LedgerWriter(Database database, LedgerOptions options)
    {
        Database = database;
        _options = options;
        _budget = new SpillBudget(options.SpillBytes);
        _names = new NameTable(database);
        _labelSets = new LabelSets(database, _names);
        _values = new NodeValues(database, _names, _labelSets);
        _ends = new EndTable(database, _names, _labelSets, _values);
        var log = new ChangeLog(database);
        var rows = new NodeRows(database);
        _nodes = new NodeMerger(database, rows, _labelSets, _ends, _values, _united, _fleeting, log);
        _edges = new EdgeMerger(database, _ends, log);
        _apply = new ScopeApply(database, _nodes, _edges, _labelSets, _united);
        _scopes = new ScopeRows(database);
        _loader = new ScopeLoader(database.Path);
        _parts = new LastingPartRows(database);
        _derivations = new DerivationRows(database);
        _checkpointer = new Checkpointer(database.Path);
    }

    /// <summary>The connection.</summary>
    public Database Database { get; }

    /// <summary>Applies the graph's shape: the properties by which edges refer to nodes, and the views.</summary>
    public void Use(GraphModel model) => InTransaction(() =>
    {
        foreach (var (label, property) in model.References)
        {
            if (property != "id") _values.Register(_names.Id(label), _names.Id(property));
        }
        _united.Use(model, _names);
        _fleeting.Use(model, _names);
        StoreNames();
        LedgerViews.Refresh(Database, model);
    });

    /// <summary>Runs something as one transaction, alone.</summary>
    public void InTransaction(Action action) => InTransaction(() =>
    {
        action();
        return true;
    });

    /// <summary>Runs something as one transaction, alone.</summary>
    public T InTransaction<T>(Func<T> action)
    {
        lock (_gate)
        {
            Database.Execute("BEGIN IMMEDIATE");
            try
            {
                var result = action();
                Database.Execute("COMMIT");
                Ended(committed: true);
                return result;
            }
            catch
            {
                RollBack();
                throw;
            }
        }
    }

    /// <summary>Adds scopes to the plan of the newest run.</summary>
    public void Plan(RunRows runs, IEnumerable<ScopeId> scopes) => InTransaction(() => runs.Plan(scopes.Select(_scopes.Stored)));

    /// <summary>Removes rows that no contribution uses any more. Called within a transaction.</summary>
    public void RemoveUnused() => _ends.RemoveUnused();

    /// <summary>Opens a scope for one commit.</summary>
    public IScopeWriter OpenScope(ScopeId id, long run)
    {
        long row = _scopes.Row(id);
        lock (_open)
        {
            if (!_open.Add(row)) throw new InvalidOperationException($"The scope {id} is open already.");
        }
        var changes = new ScopeChanges(_names, _labelSets, _budget, _options.TemporaryFolder);
        try
        {
            _loader.Load(row, changes.Table);
            return new ScopeWriter(this, new OpenedScope(id, row, run, DateTime.UtcNow), changes);
        }
        catch
        {
            changes.Dispose();
            lock (_open) _open.Remove(row);
            throw;
        }
    }

    /// <summary>Returns the parts of a scope that were read completely, by path, with the hash of the definition.</summary>
    public Dictionary<string, long> LastingParts(OpenedScope scope) => _loader.LastingParts(scope.Row);

    /// <summary>Closes a scope that is no longer being read.</summary>
    public void Close(OpenedScope scope)
    {
        lock (_open) _open.Remove(scope.Row);
    }

    /// <summary>Records how a scope ended for which nothing was committed.</summary>
    public void Note(ScopeId id, long run, ScopeStatus status, string? message) => InTransaction(() =>
    {
        var scope = new OpenedScope(id, _scopes.Row(id), run, DateTime.UtcNow);
        _scopes.Store(scope);
        var (_, nodes, edges) = _scopes.Read(scope.Row);
        _scopes.Note(_scopes.NextAttempt(), scope, new ScopeCommit(status, nodes, edges, 0, 0, 0, 0, 0, 0, 0, message));
    });

    /// <summary>Returns the scopes whose resource type starts with a text.</summary>
    public IReadOnlyList<ScopeId> ScopesOf(string prefix) => _scopes.Of(prefix);

    /// <summary>Returns what a scope was derived from; null when that is not known.</summary>
    public Derivation? DerivationOf(ScopeId id) => InTransaction(() => _derivations.Read(_scopes.Row(id)));

    /// <summary>
    /// Stores that a scope takes all commits so far into account; removes it for null, so that a scope of which the next commit may fail
    /// is derived anew.
    /// </summary>
    public Derivation? Derive(ScopeId id, long? definition) => InTransaction(() =>
    {
        long row = _scopes.Stored(id);
        if (definition is { } hash) _derivations.Store(row, hash);
        else _derivations.Remove(row);
        return _derivations.Read(row);
    });

    /// <summary>Confirms that a scope, as it is, holds in a run too.</summary>
    public ScopeCommit Confirm(ScopeId id, long run) => InTransaction(() =>
    {
        var scope = new OpenedScope(id, _scopes.Stored(id), run, DateTime.UtcNow);
        _scopes.Confirm(scope.Row, run);
        var (_, nodes, edges) = _scopes.Read(scope.Row);
        var result = new ScopeCommit(ScopeStatus.Complete, nodes, edges, 0, 0, 0, 0, 0, 0, 0, null);
        _scopes.Note(_scopes.NextAttempt(), scope, result);
        return result;
    });

    /// <summary>Replaces a scope.</summary>
    public ScopeCommit Commit(OpenedScope scope, ScopeChanges changes, ScopeStatus status, DeleteFuse fuse, string? message)
    {
        lock (_gate)
        {
            Database.Execute("BEGIN IMMEDIATE");
            try
            {
                var (before, commit, written) = Apply(scope, changes);
                string? held = _fleeting.Held(fuse, scope.Row, before, commit, _loader);
                if (held is null)
                {
                    var result = Conclude(scope, commit, status, written, message);
                    Database.Execute("COMMIT");
                    Ended(committed: true);
                    _checkpointer.Committed(Database.TotalChanges);
                    return result;
                }
                RollBack();
                return Hold(scope, message is null ? held : held + " " + message);
            }
            catch
            {
                RollBack();
                throw;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _loader.Dispose();
        _checkpointer.Dispose();
        Database.Dispose();
    }

    private (int NodesBefore, CommitState Commit, int Written) Apply(OpenedScope scope, ScopeChanges changes)
    {
        _scopes.Store(scope);
        var (confirmed, nodesBefore, _) = _scopes.Read(scope.Row);
        var commit = new CommitState(_scopes.NextAttempt(), scope.Row);
        var endChanges = new EndChanges();
        _values.Gone = commit.Gone;
        _ends.Begin();
        _nodes.Begin(commit, endChanges, Database.Integer("SELECT max(first_node) FROM ledger_run") ?? 1);
        _edges.Begin(commit, endChanges);

        long already = Database.TotalChanges;
        changes.Parts.Conclude();
        _apply.Apply(commit, changes, confirmed);
        _parts.Store(scope.Row, changes.Parts);
        StoreNames();
        return (nodesBefore, commit, (int)(Database.TotalChanges - already));
    }

    private ScopeCommit Conclude(OpenedScope scope, CommitState commit, ScopeStatus status, int written, string? message)
    {
        _scopes.Count(commit);
        _scopes.Confirm(scope.Row, scope.Run);
        var (_, nodes, edges) = _scopes.Read(scope.Row);
        var result = new ScopeCommit(
            status, nodes, edges, commit.NodesAdded, commit.NodesChanged, commit.Gone.Count,
            commit.EdgesAdded, commit.EdgesChanged, commit.EdgesRemoved, written, message);
        _scopes.Note(commit.Attempt, scope, result);
        return result;
    }

    private ScopeCommit Hold(OpenedScope scope, string message) => InTransaction(() =>
    {
        _scopes.Store(scope);
        var (_, nodes, edges) = _scopes.Read(scope.Row);
        var result = new ScopeCommit(ScopeStatus.Held, nodes, edges, 0, 0, 0, 0, 0, 0, 0, message);
        _scopes.Note(_scopes.NextAttempt(), scope, result);
        return result;
    });

    private void StoreNames()
    {
        _names.Store();
        _labelSets.Store();
        int sets = _labelSets.Count;
        if (sets == _labelSetsWithViews) return;
        LedgerViews.AddLabels(Database);
        _labelSetsWithViews = sets;
    }

    private void Ended(bool committed)
    {
        _names.Ended(committed);
        _labelSets.Ended(committed);
        if (committed) return;
        _values.Load();
        _labelSetsWithViews = 0;
    }

    private void RollBack()
    {
        Database.RollBack();
        Ended(committed: false);
    }
}
