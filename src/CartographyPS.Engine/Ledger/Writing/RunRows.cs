using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>The statements on the rows of runs.</summary>
internal sealed class RunRows(Database database)
{
    private const string InsertSql = """
        INSERT INTO ledger_run (id, status, started, user, machine, process, version, request, first_node) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8,
            max((SELECT coalesce(max(id), 0) + 1 FROM ledger_node), (SELECT coalesce(max(first_node), 1) FROM ledger_run)))
        """;

    private const string StoppedSql = """
        SELECT id, started, request FROM ledger_run WHERE id = (SELECT max(id) FROM ledger_run) AND status IN ('Running', 'Cancelled', 'Interrupted')
        """;

    private const string ResumeSql = """
        UPDATE ledger_run SET status = 'Running', ended = NULL, message = NULL, resumed = resumed + 1, user = ?2, machine = ?3, process = ?4,
            request = ?5
        WHERE id = ?1
        """;

    // Only the newest run can be resumed, so only its plan is kept.
    private const string PlanSql = """
        INSERT OR REPLACE INTO ledger_meta (name, value) SELECT 'planned', json_group_array(value) FROM (
            SELECT value FROM json_each(?1) UNION SELECT value FROM json_each((SELECT value FROM ledger_meta WHERE name = 'planned')))
        """;

    private const string PlannedSql = """
        SELECT c.account, c.region, c.resource_type, coalesce(a.status, 'Cancelled')
        FROM json_each((SELECT value FROM ledger_meta WHERE name = 'planned')) p
        JOIN ledger_scope c ON c.id = p.value
        LEFT JOIN (SELECT scope, max(id) AS id FROM ledger_run_scope WHERE run = ?1 GROUP BY scope) last ON last.scope = c.id
        LEFT JOIN ledger_run_scope a ON a.id = last.id
        """;

    private const string CompletedSql = """
        SELECT c.account, c.region, c.resource_type FROM ledger_run_scope a JOIN ledger_scope c ON c.id = a.scope
        WHERE a.id IN (SELECT max(id) FROM ledger_run_scope WHERE run = ?1 GROUP BY scope) AND a.status IN ('Complete', 'Unsupported')
        """;

    // The time at which a process was killed is unknown; the time of its last write is known.
    private const string InterruptSql = """
        UPDATE ledger_run SET status = 'Interrupted', message = ?1,
            ended = coalesce((SELECT max(a.ended) FROM ledger_run_scope a WHERE a.run = ledger_run.id), started)
        WHERE status = 'Running'
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
        database.Execute("DELETE FROM ledger_meta WHERE name = 'planned'");
        return run;
    }

    /// <summary>Resumes the newest run if it did not end.</summary>
    /// <param name="request">What this invocation requests, as text; it is added to the run's request.</param>
    /// <param name="holder">The process that resumes it.</param>
    /// <returns>The run's number and start time; null when it ended.</returns>
    public (long Run, DateTime Started)? Resume(string request, LockHolder holder)
    {
        using var stopped = database.PrepareOnce(StoppedSql);
        if (!stopped.Step()) return null;
        var found = (Run: stopped.Integer(0), LedgerTime.FromMilliseconds(stopped.Integer(1)));
        string asked = string.Join(",", stopped.Text(2).Split(',').Union(request.Split(',')));
        stopped.Reset();

        using var resume = database.PrepareOnce(ResumeSql);
        resume.Bind(1, found.Run).Bind(2, holder.User).Bind(3, holder.Machine).Bind(4, holder.ProcessId).Bind(5, asked).Run();
        return found;
    }

    /// <summary>Adds rows of scopes to the plan of the newest run.</summary>
    public void Plan(IEnumerable<long> scopes)
    {
        using var plan = database.PrepareOnce(PlanSql);
        plan.Bind(1, "[" + string.Join(",", scopes) + "]").Run();
    }

    /// <summary>Returns the status of each planned scope of the newest run. Scopes that it has not reached are cancelled.</summary>
    public Dictionary<ScopeId, ScopeStatus> Planned(long run)
    {
        var scopes = new Dictionary<ScopeId, ScopeStatus>();
        using var rows = database.PrepareOnce(PlannedSql);
        rows.Bind(1, run);
        while (rows.Step())
        {
            scopes[new ScopeId(rows.Text(0), rows.Text(1), rows.Text(2))] =
                Enum.TryParse<ScopeStatus>(rows.Text(3), out var status) ? status : ScopeStatus.Failed;
        }
        return scopes;
    }

    /// <summary>Returns the scopes that a run has read.</summary>
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

    /// <summary>Returns true when some run did not end although the ledger was not locked.</summary>
    public bool AnyRunning() => database.Integer("SELECT 1 FROM ledger_run WHERE status = 'Running' LIMIT 1") is not null;

    /// <summary>Ends the runs whose process ended before they did, at the time of the last scope that they wrote.</summary>
    public void Interrupt()
    {
        using var interrupt = database.PrepareOnce(InterruptSql);
        interrupt.Bind(1, "The process ended before the run did. -Resume continues the run while it is the newest.").Run();
    }

    /// <summary>Deletes the change records of all but the newest runs, and stores the number of the last commit among them.</summary>
    public void Prune(long newestRun, int keep)
    {
        using var prune = database.PrepareOnce(PruneSql);
        prune.Bind(1, newestRun - keep).Run();
        using var note = database.PrepareOnce(PrunedSql);
        note.Bind(1, newestRun - keep).Run();
    }
}
