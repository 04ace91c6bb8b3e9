using System.Diagnostics;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Sync;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CartographyPS.Engine.Ledger;

/// <summary>
/// The embedded graph: an SQLite file that holds runs, scopes, contributions and their merge. One object writes; readers open the file
/// beside it and see each scope's transaction whole or not at all.
/// </summary>
internal sealed class GraphLedger : IDisposable
{
    private readonly object _gate = new();
    private readonly SqliteConnection _connection;
    private readonly RunLock? _lock;
    private readonly LedgerStatements _sql;
    private readonly NameTable _names;
    private readonly AliasIndex _aliases;
    private readonly Dictionary<ScopeId, long> _scopes = [];
    private readonly GraphModel _model;

    private GraphLedger(string path, SqliteConnection connection, RunLock? runLock, GraphModel model)
    {
        Path = path;
        _connection = connection;
        _lock = runLock;
        _model = model;
        _sql = new LedgerStatements(Database);
        _names = new NameTable(Database);
        _aliases = new AliasIndex(Database, _names, model);
        Id = Text("SELECT id FROM ledger");
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>A GUID that this ledger keeps for good.</summary>
    public string Id { get; }

    private sqlite3 Database => _connection.Handle!;

    /// <summary>Opens a ledger for a run, and makes it when there is none.</summary>
    /// <exception cref="LedgerException">It cannot be used; the file is as it was.</exception>
    public static GraphLedger Open(string path, GraphModel model)
    {
        path = System.IO.Path.GetFullPath(path);
        LedgerFile.PrepareFolder(path);
        var runLock = RunLock.Take(path);
        SqliteConnection? connection = null;
        try
        {
            connection = LedgerFile.OpenForWriting(path);
            var ledger = new GraphLedger(path, connection, runLock, model);
            ledger.AdoptModel();
            return ledger;
        }
        catch (SqliteException exception)
        {
            connection?.Dispose();
            runLock.Dispose();
            throw LedgerErrors.From(exception, path);
        }
        catch
        {
            connection?.Dispose();
            runLock.Dispose();
            throw;
        }
    }

    /// <summary>Starts a run.</summary>
    /// <returns>Its number.</returns>
    public long BeginRun(RunInfo info)
    {
        lock (_gate)
        {
            using var insert = new Statement(
                Database, "INSERT INTO run (started, status, user, machine, process, version, request) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id");
            using var process = Process.GetCurrentProcess();
            return insert.With(
                Seconds(DateTimeOffset.UtcNow), nameof(RunStatus.Running), Environment.UserName, Environment.MachineName, process.Id, info.Version, info.Request)
                .Scalar()!.Value;
        }
    }

    /// <summary>
    /// Takes up the newest run when it did not end: its number and the scopes that it had completed. Null when it ended.
    /// </summary>
    public (long Run, IReadOnlyCollection<ScopeId> Completed)? UnfinishedRun()
    {
        lock (_gate)
        {
            using var newest = new Statement(Database, "SELECT id, status FROM run ORDER BY id DESC LIMIT 1");
            if (!newest.With().Step() || newest.Text(1) is not (nameof(RunStatus.Running) or nameof(RunStatus.Cancelled))) return null;

            long run = newest.Int64(0);
            var completed = new List<ScopeId>();
            using var scopes = new Statement(
                Database,
                """
                SELECT account, region, resource_type FROM scope_run JOIN scope ON scope.id = scope_id
                WHERE run_id = ?1 AND status IN ('Complete', 'Unsupported')
                """);
            for (scopes.With(run); scopes.Step();) completed.Add(new ScopeId(scopes.Text(0), scopes.Text(1), scopes.Text(2)));
            return (run, completed);
        }
    }

    /// <summary>Ends a run.</summary>
    public void EndRun(long run, RunStatus status, string? message = null)
    {
        lock (_gate)
        {
            using var update = new Statement(Database, "UPDATE run SET ended = ?1, status = ?2, message = ?3 WHERE id = ?4");
            update.With(Seconds(DateTimeOffset.UtcNow), status.ToString(), message, run).Run();
        }
    }

    /// <summary>Opens a scope for replacement: reads what the ledger has of it.</summary>
    public IScopeWriter OpenScope(long run, ScopeId scope)
    {
        lock (_gate)
        {
            var writer = new ScopeWriter(this, run, scope, ScopeRow(scope));
            Load(_sql.NodeClaimsOfScope, writer.ScopeRow, writer.Nodes);
            Load(_sql.EdgeClaimsOfScope, writer.ScopeRow, writer.Edges);
            return writer;
        }
    }

    /// <summary>Notes how a scope ended that nothing is committed for.</summary>
    public void Record(long run, ScopeId scope, ScopeStatus status, string? message)
    {
        lock (_gate) WriteScopeRun(run, ScopeRow(scope), new ScopeCommit(status, 0, 0, 0, 0, 0, 0, 0, 0, 0, message));
    }

    internal ScopeCommit Commit(long run, ScopeWriter scope, ScopeStatus status, DeleteFuse fuse, string? message)
    {
        lock (_gate)
        {
            var now = DateTimeOffset.UtcNow;
            Execute("BEGIN IMMEDIATE");
            try
            {
                var commit = Apply(run, scope, status, fuse, message, now);
                Execute("COMMIT");
                return commit;
            }
            catch (HeldException held)
            {
                Rollback();
                WriteScopeRun(run, scope.ScopeRow, held.Commit);
                return held.Commit;
            }
            catch
            {
                Rollback();
                throw;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _aliases.Dispose();
            _names.Dispose();
            _sql.Dispose();
            _connection.Dispose();
            _lock?.Dispose();
        }
    }

    private ScopeCommit Apply(long run, ScopeWriter scope, ScopeStatus status, DeleteFuse fuse, string? message, DateTimeOffset now)
    {
        var log = new ChangeLog(_sql.InsertChange, run, scope.ScopeRow);
        if (scope.HasSpilled || scope.Nodes.Unstated.Any() || scope.Edges.Unstated.Any())
        {
            int before = (int)_sql.CountNodes.With(scope.ScopeRow).Scalar()!.Value;
            var nodes = new NodeCommit(_sql, _names, _aliases, log, run, now.ToUnixTimeMilliseconds());
            nodes.Apply(scope);
            new EdgeCommit(_sql, _names, _aliases, log, now.ToUnixTimeMilliseconds()).Apply(scope, nodes);
            if (fuse.Trips(log.NodesRemoved, before)) throw new HeldException(Held(fuse, log, before));
        }

        var commit = new ScopeCommit(
            status,
            (int)_sql.CountNodes.With(scope.ScopeRow).Scalar()!.Value,
            (int)_sql.CountEdges.With(scope.ScopeRow).Scalar()!.Value,
            log.NodesAdded, log.NodesChanged, log.NodesRemoved, log.EdgesAdded, log.EdgesChanged, log.EdgesRemoved, log.Rows, message);
        using var confirm = new Statement(
            Database, "UPDATE scope SET confirmed = (SELECT started FROM run WHERE id = ?1) WHERE id = ?2");
        confirm.With(run, scope.ScopeRow).Run();
        WriteScopeRun(run, scope.ScopeRow, commit);
        return commit;
    }

    private static ScopeCommit Held(DeleteFuse fuse, ChangeLog log, int before) => new(
        ScopeStatus.Held, before, 0, 0, 0, 0, 0, 0, 0, 0,
        $"{log.NodesRemoved} of {before} nodes would be removed, more than the {fuse.MaxRemovePercent} % allowed. If that is right, "
            + "run again with -Force or a higher -MaxRemovePercent; until then the old data stays.");

    private void WriteScopeRun(long run, long scope, ScopeCommit commit)
    {
        using var insert = new Statement(
            Database, "INSERT OR REPLACE INTO scope_run VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)");
        insert.With(
            run, scope, commit.Status.ToString(), commit.Message, Seconds(DateTimeOffset.UtcNow), commit.Nodes, commit.Edges,
            commit.NodesAdded, commit.NodesChanged, commit.NodesRemoved, commit.EdgesAdded, commit.EdgesChanged, commit.EdgesRemoved).Run();
    }

    private long ScopeRow(ScopeId scope)
    {
        if (_scopes.TryGetValue(scope, out long row)) return row;
        using var find = new Statement(Database, "SELECT id FROM scope WHERE account = ?1 AND region = ?2 AND resource_type = ?3");
        if (find.With(scope.Account, scope.Region, scope.ResourceType).Scalar() is not { } found)
        {
            using var insert = new Statement(Database, "INSERT INTO scope (account, region, resource_type) VALUES (?1, ?2, ?3) RETURNING id");
            found = insert.With(scope.Account, scope.Region, scope.ResourceType).Scalar()!.Value;
        }
        return _scopes[scope] = found;
    }

    private static void Load(Statement claims, long scopeRow, StatedKeys keys)
    {
        for (claims.With(scopeRow); claims.Step();) keys.Load(new Key128(claims.Int64(1), claims.Int64(2)), claims.Int64(0), claims.Int64(3));
    }

    // Another set of resource types may refer to nodes by other properties, and has other views.
    private void AdoptModel()
    {
        long hash = LedgerViews.HashOf(_model);
        using var known = new Statement(Database, "SELECT hash FROM model");
        if (known.With().Scalar() == hash) return;

        Execute("BEGIN IMMEDIATE");
        try
        {
            _aliases.Rebuild(Database, _names);
            LedgerViews.Write(Database, _model, _names);
            Execute("DELETE FROM model");
            using var insert = new Statement(Database, "INSERT INTO model VALUES (?1)");
            insert.With(hash).Run();
            Execute("COMMIT");
        }
        catch
        {
            Rollback();
            throw;
        }
    }

    private void Rollback()
    {
        raw.sqlite3_exec(Database, "ROLLBACK");
        _names.Load(Database);
    }

    private void Execute(string sql)
    {
        using var statement = new Statement(Database, sql);
        statement.With().Run();
    }

    private string Text(string sql)
    {
        using var statement = new Statement(Database, sql);
        return statement.With().Step() ? statement.Text(0) : string.Empty;
    }

    private static long Seconds(DateTimeOffset moment) => moment.ToUnixTimeSeconds();

    private sealed class HeldException(ScopeCommit commit) : Exception
    {
        public ScopeCommit Commit { get; } = commit;
    }
}
