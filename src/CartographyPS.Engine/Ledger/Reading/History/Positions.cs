using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Reading.History;

/// <summary>Reads the state of the graph, and checks whether the changes since an earlier state are still in the ledger.</summary>
internal static class Positions
{
    /// <summary>The condition on a row of <c>ledger_run_scope</c> that its commit changed the graph.</summary>
    public const string Changes = "nodes_added + nodes_changed + nodes_removed + edges_added + edges_changed + edges_removed > 0";

    /// <summary>Reads the current state.</summary>
    public static GraphPosition Now(Database database)
    {
        long read = database.Integer("SELECT max(id) FROM ledger_run_scope") ?? 0;
        using var newest = database.PrepareOnce($"SELECT id, ended FROM ledger_run_scope WHERE {Changes} ORDER BY id DESC LIMIT 1");
        return newest.Step() ? new GraphPosition(newest.Integer(0), newest.Integer(1), read) : new GraphPosition(0, 0, read);
    }

    /// <summary>
    /// Returns true when the log has all changes since a state: the state is one of this ledger, and no later changes have been deleted.
    /// </summary>
    public static bool IsKnown(Database database, GraphPosition since)
    {
        if (since.Changed == 0) return true;
        using var commit = database.PrepareOnce($"SELECT ended FROM ledger_run_scope WHERE id = ?1 AND {Changes}");
        if (!commit.Bind(1, since.Changed).Step() || commit.Integer(0) != since.ChangedAt) return false;

        long forgotten = long.Parse(
            database.Text("SELECT value FROM ledger_meta WHERE name = 'changes_after'") ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        using var between = database.PrepareOnce($"SELECT 1 FROM ledger_run_scope WHERE id > ?1 AND id <= ?2 AND {Changes} LIMIT 1");
        return !between.Bind(1, since.Changed).Bind(2, forgotten).Step();
    }
}
