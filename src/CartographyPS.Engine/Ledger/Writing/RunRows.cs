using CartographyPS.Engine.Ledger.Storage;
using CartographyPS.Engine.Sync;

namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>The statements on the rows of runs.</summary>
internal sealed class RunRows(Database database)
{
    private const string InsertSql = """
        INSERT INTO ledger_run (id, status, started, user, machine, process, version, request, first_node) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8,
            max((SELECT coalesce(max(id), 0) + 1 FROM ledger_node), (SELECT coalesce(max(first_node), 1) FROM ledger_run)))
        """;

    private const string ResumeSql = """
        UPDATE ledger_run SET status = 'Running', ended = NULL, message = NULL, resumed = resumed + 1, user = ?2, machine = ?3, process = ?4
        WHERE id = (SELECT max(id) FROM ledger_run) AND status IN ('Running', 'Cancelled') RETURNING id
        """;

    private const string CompletedSql = """
        SELECT c.account, c.region, c.resource_type FROM ledger_run_scope a JOIN ledger_scope c ON c.id = a.scope
        WHERE a.id IN (SELECT max(id) FROM ledger_run_scope WHERE run = ?1 GROUP BY scope) AND a.status IN ('Complete', 'Unsupported')
        """;

    private const string EndSql = "UPDATE ledger_run SET status = ?2, ended = ?3, message = ?4 WHERE id = ?1";
    private const string PruneSql = "DELETE FROM ledger_change WHERE run_scope <= (SELECT max(id) FROM ledger_run_scope WHERE run <= ?1)";
    private const string PrunedSql = """
        INSERT OR REPLACE INTO ledger_meta (name, value) SELECT 'changes_after', max(id) FROM ledger_run_scope WHERE run <= ?1 HAVING max(id) IS NOT NULL
        """;


    /// <summary>Begins a run.</summary>
    /// <returns>The run's number.</returns>
    public long Begin(RunInfo info, LockHolder holder)
    {
        long run = (database.Integer("SELECT max(id) FROM ledger_run") ?? 0) + 1;
        using var insert = database.PrepareOnce(InsertSql);
        insert.Bind(1, run).Bind(2, nameof(RunStatus.Running)).Bind(3, LedgerTime.ToMilliseconds(info.Started ?? DateTime.UtcNow))
            .Bind(4, holder.User).Bind(5, holder.Machine).Bind(6, holder.ProcessId).Bind(7, info.Version).Bind(8, info.Request).Run();
        return run;
    }

    /// <summary>Takes up the newest run when it did not end.</summary>
    /// <returns>The run's number; null when it ended.</returns>
    public long? Resume(LockHolder holder)
    {
        using var resume = database.PrepareOnce(ResumeSql);
        resume.Bind(2, holder.User).Bind(3, holder.Machine).Bind(4, holder.ProcessId);
        if (!resume.Step()) return null;
        long run = resume.Integer(0);
        resume.Run();
        return run;
    }

    /// <summary>The scopes that a run has read.</summary>
    public IReadOnlyCollection<ScopeId> Completed(long run)
    {
        var scopes = new List<ScopeId>();
        using var rows = database.PrepareOnce(CompletedSql);
        rows.Bind(1, run);
        while (rows.Step()) scopes.Add(new ScopeId(rows.Text(0), rows.Text(1), rows.Text(2)));
        return scopes;
    }

    /// <summary>Ends a run.</summary>
    public void End(long run, RunStatus status, string? message)
    {
        using var end = database.PrepareOnce(EndSql);
        end.Bind(1, run).Bind(2, status.ToString()).Bind(3, LedgerTime.ToMilliseconds(DateTime.UtcNow)).Bind(4, message).Run();
    }

    /// <summary>Forgets the changes of all but the newest runs, and notes which commit was the last of those forgotten.</summary>
    public void Prune(long newestRun, int keep)
    {
        using var prune = database.PrepareOnce(PruneSql);
        prune.Bind(1, newestRun - keep).Run();
        using var note = database.PrepareOnce(PrunedSql);
        note.Bind(1, newestRun - keep).Run();
    }
}
