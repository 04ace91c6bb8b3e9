namespace CartographyPS.Engine.Ledger.Storage;

/// <summary>
/// The ledger's tables, as the list of migration steps. A released step never changes; a further one adds what it lacks. The tables
/// (<c>ledger_</c>) are internal; people read the views (<see cref="LedgerViews"/>).
/// </summary>
internal static class LedgerSchema
{
    // A contribution's rowid contains its scope (scope << 40 | number), so that a scope's contributions are adjacent and need no index.
    // A node with one contribution names it (part), and the properties are stored in the node only. An edge names one contribution that
    // makes it; the others are in ledger_edge_shared. A contribution that makes no edge waits at one of its ends.
    private const string Initial = """
        CREATE TABLE ledger_meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE ledger_name (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
        CREATE TABLE ledger_label_set (id INTEGER PRIMARY KEY, label INTEGER NOT NULL, labels TEXT NOT NULL);
        CREATE TABLE ledger_label_member (label INTEGER, label_set INTEGER, PRIMARY KEY (label, label_set)) WITHOUT ROWID;
        CREATE TABLE ledger_run (
            id INTEGER PRIMARY KEY, status TEXT NOT NULL, started INTEGER NOT NULL, ended INTEGER, user TEXT NOT NULL, machine TEXT NOT NULL,
            process INTEGER NOT NULL, version TEXT NOT NULL, request TEXT NOT NULL, message TEXT, resumed INTEGER NOT NULL DEFAULT 0,
            first_node INTEGER NOT NULL);
        CREATE TABLE ledger_scope (
            id INTEGER PRIMARY KEY, account TEXT NOT NULL, region TEXT NOT NULL, resource_type TEXT NOT NULL, confirmed INTEGER,
            nodes INTEGER NOT NULL DEFAULT 0, edges INTEGER NOT NULL DEFAULT 0, UNIQUE (account, region, resource_type));
        CREATE TABLE ledger_run_scope (
            id INTEGER PRIMARY KEY, run INTEGER NOT NULL, scope INTEGER NOT NULL, status TEXT NOT NULL, message TEXT,
            started INTEGER NOT NULL, ended INTEGER NOT NULL, nodes INTEGER NOT NULL, edges INTEGER NOT NULL,
            nodes_added INTEGER NOT NULL, nodes_changed INTEGER NOT NULL, nodes_removed INTEGER NOT NULL,
            edges_added INTEGER NOT NULL, edges_changed INTEGER NOT NULL, edges_removed INTEGER NOT NULL, rows_written INTEGER NOT NULL);
        CREATE INDEX ledger_run_scope_run ON ledger_run_scope (run);
        CREATE TABLE ledger_node (
            id INTEGER PRIMARY KEY, label INTEGER NOT NULL, key TEXT NOT NULL, label_set INTEGER NOT NULL, properties TEXT NOT NULL,
            added INTEGER NOT NULL, part INTEGER);
        CREATE UNIQUE INDEX ledger_node_key ON ledger_node (key, label, label_set);
        CREATE INDEX ledger_node_label_set ON ledger_node (label_set);
        CREATE TABLE ledger_node_part (
            id INTEGER PRIMARY KEY, key_high INTEGER NOT NULL, key_low INTEGER NOT NULL, hash INTEGER NOT NULL, confirmed INTEGER,
            node INTEGER NOT NULL, owner INTEGER NOT NULL, run INTEGER NOT NULL, part TEXT NOT NULL, label_set INTEGER, properties TEXT);
        CREATE INDEX ledger_node_part_shared ON ledger_node_part (node) WHERE properties IS NOT NULL;
        CREATE TABLE ledger_reference (label INTEGER, property INTEGER, PRIMARY KEY (label, property)) WITHOUT ROWID;
        CREATE TABLE ledger_node_value (value TEXT, property INTEGER, node INTEGER, PRIMARY KEY (value, property, node)) WITHOUT ROWID;
        CREATE TABLE ledger_end (
            id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, label INTEGER NOT NULL, property INTEGER NOT NULL, value TEXT NOT NULL);
        CREATE INDEX ledger_end_hash ON ledger_end (hash);
        CREATE TABLE ledger_edge_part (
            id INTEGER PRIMARY KEY, key_high INTEGER NOT NULL, key_low INTEGER NOT NULL, hash INTEGER NOT NULL, confirmed INTEGER,
            type INTEGER NOT NULL, from_end INTEGER NOT NULL, to_end INTEGER NOT NULL, run INTEGER NOT NULL, part TEXT NOT NULL, properties TEXT);
        CREATE TABLE ledger_edge_waiting (end INTEGER, part INTEGER, PRIMARY KEY (end, part)) WITHOUT ROWID;
        CREATE TABLE ledger_edge (
            from_node INTEGER, type INTEGER, to_node INTEGER, properties TEXT, added INTEGER NOT NULL, part INTEGER,
            PRIMARY KEY (from_node, type, to_node)) WITHOUT ROWID;
        CREATE INDEX ledger_edge_to ON ledger_edge (to_node, type);
        CREATE TABLE ledger_edge_shared (
            from_node INTEGER, type INTEGER, to_node INTEGER, part INTEGER, PRIMARY KEY (from_node, type, to_node, part)) WITHOUT ROWID;
        CREATE TABLE ledger_change (
            id INTEGER PRIMARY KEY, run_scope INTEGER NOT NULL, kind INTEGER NOT NULL, type INTEGER, label INTEGER NOT NULL, key TEXT NOT NULL,
            to_label INTEGER, to_key TEXT, detail TEXT);
        CREATE INDEX ledger_change_run_scope ON ledger_change (run_scope);
        """;

    // The history of one node or edge is queried as often as that of a run.
    private const string ChangesByKey = "CREATE INDEX ledger_change_key ON ledger_change (key);";

    // The merge of contributions no longer depends on the runs that brought them. Contributions that share a node or an edge are marked as
    // changed, so that the next reading merges them again.
    private const string MergeWithoutRuns = """
        ALTER TABLE ledger_node_part DROP COLUMN run;
        ALTER TABLE ledger_edge_part DROP COLUMN run;
        UPDATE ledger_node_part SET hash = ~hash WHERE properties IS NOT NULL;
        UPDATE ledger_edge_part SET hash = ~hash WHERE id IN (SELECT part FROM ledger_edge_shared);
        """;

    // Annotations: contributions that add to nodes which others state. Their role is 2; their node is 0 while they wait for it.
    private const string Annotations = """
        ALTER TABLE ledger_node_part RENAME COLUMN owner TO role;
        CREATE TABLE ledger_waiting_annotation (part INTEGER PRIMARY KEY, label INTEGER NOT NULL, key TEXT NOT NULL);
        CREATE INDEX ledger_waiting_annotation_key ON ledger_waiting_annotation (key, label);
        """;

    // Keys: values by which edges may refer to a node and that are not its properties.
    private const string Keys = """
        ALTER TABLE ledger_node ADD COLUMN keys TEXT;
        ALTER TABLE ledger_node_part ADD COLUMN keys TEXT;
        """;

    // The parts whose content never changes and that were read completely, each with the hash of the definition that read it.
    private const string LastingParts =
        "CREATE TABLE ledger_lasting_part (scope INTEGER, part TEXT, definition INTEGER NOT NULL, PRIMARY KEY (scope, part)) WITHOUT ROWID;";

    // The scopes that are derived from the graph: the newest commit that each takes into account, and the hash of what derived it.
    private const string Derivations =
        "CREATE TABLE ledger_derivation (scope INTEGER PRIMARY KEY, position INTEGER NOT NULL, definition INTEGER NOT NULL);";

    private static readonly string[] Steps = [Initial, ChangesByKey, MergeWithoutRuns, Annotations, Keys, LastingParts, Derivations];

    /// <summary>The version that this code reads and writes.</summary>
    public static int Version => Steps.Length;

    /// <summary>Throws when the tables do not have the version that this code reads.</summary>
    public static void CheckReadable(Database database)
    {
        int version = (int)(database.Integer("PRAGMA user_version") ?? 0);
        LedgerFile.CheckVersion(database.Path, version);
        if (version == Version) return;
        throw new LedgerException(
            LedgerFault.OlderVersion,
            $"The ledger '{database.Path}' has schema version {version}; the next sync brings it to version {Version}. Run Invoke-CartographySync once.");
    }

    /// <summary>Migrates the tables to a version, in one transaction.</summary>
    /// <returns>True when there was a step to run.</returns>
    public static bool Migrate(Database database, int version)
    {
        int current = (int)(database.Integer("PRAGMA user_version") ?? 0);
        LedgerFile.CheckVersion(database.Path, current);
        if (current >= version) return false;

        database.Execute("BEGIN IMMEDIATE");
        try
        {
            for (int step = current; step < version; step++) database.Execute(Steps[step]);
            if (current == 0)
            {
                database.Execute($"PRAGMA application_id = {LedgerFile.ApplicationId}");
                database.Execute($"INSERT INTO ledger_meta VALUES ('id', '{Guid.NewGuid():D}')");
            }
            database.Execute($"PRAGMA user_version = {version}");
            database.Execute("COMMIT");
            return true;
        }
        catch
        {
            database.RollBack();
            throw;
        }
    }
}
