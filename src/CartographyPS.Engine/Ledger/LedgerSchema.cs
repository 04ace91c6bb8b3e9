namespace CartographyPS.Engine.Ledger;

/// <summary>
/// The ledger's tables. The version stands in <c>PRAGMA user_version</c>; <see cref="Migrations"/> hold what makes each version of the
/// one before it.
/// </summary>
internal static class LedgerSchema
{
    /// <summary>Marks the file as a ledger (<c>PRAGMA application_id</c>): "CaPS".</summary>
    public const int ApplicationId = 0x43615053;

    /// <summary>The version that this module writes.</summary>
    public static int Version => Migrations.Count;

    /// <summary>Migration i makes version i+1 of version i.</summary>
    public static IReadOnlyList<string> Migrations { get; } = [Tables];

    private const string Tables = """
        CREATE TABLE ledger (id TEXT NOT NULL, created INTEGER NOT NULL);

        -- Texts that rows repeat: labels, types, property names.
        CREATE TABLE name (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
        -- The extra labels of nodes, as a JSON array.
        CREATE TABLE label_set (id INTEGER PRIMARY KEY, labels TEXT NOT NULL UNIQUE);

        CREATE TABLE run (
            id INTEGER PRIMARY KEY, started INTEGER NOT NULL, ended INTEGER, status TEXT NOT NULL, message TEXT,
            user TEXT, machine TEXT, process INTEGER, version TEXT, request TEXT);

        -- confirmed: when the run started that last read the scope, in seconds since 1970.
        CREATE TABLE scope (
            id INTEGER PRIMARY KEY, account TEXT NOT NULL, region TEXT NOT NULL, resource_type TEXT NOT NULL, confirmed INTEGER,
            UNIQUE (account, region, resource_type));
        CREATE TABLE scope_run (
            run_id INTEGER NOT NULL, scope_id INTEGER NOT NULL, status TEXT NOT NULL, message TEXT, ended INTEGER NOT NULL,
            nodes INTEGER NOT NULL, edges INTEGER NOT NULL,
            nodes_added INTEGER NOT NULL, nodes_changed INTEGER NOT NULL, nodes_removed INTEGER NOT NULL,
            edges_added INTEGER NOT NULL, edges_changed INTEGER NOT NULL, edges_removed INTEGER NOT NULL,
            PRIMARY KEY (run_id, scope_id)) WITHOUT ROWID;

        -- A node is the merge of its claims. One that left the graph stays for its history, with removed set.
        CREATE TABLE node (
            id INTEGER PRIMARY KEY, label_id INTEGER NOT NULL, key TEXT NOT NULL, labels_id INTEGER NOT NULL, properties TEXT NOT NULL,
            first_seen INTEGER NOT NULL, removed INTEGER, UNIQUE (label_id, key));

        -- What a scope states of a node. The properties of a node's only claim are the node's own and stand there alone.
        CREATE TABLE node_claim (
            id INTEGER PRIMARY KEY, scope_id INTEGER NOT NULL, k1 INTEGER NOT NULL, k2 INTEGER NOT NULL, hash INTEGER NOT NULL,
            node_id INTEGER NOT NULL, part TEXT NOT NULL, owner INTEGER NOT NULL, labels_id INTEGER NOT NULL, run_id INTEGER NOT NULL);
        CREATE INDEX node_claim_scope ON node_claim (scope_id, node_id);
        CREATE INDEX node_claim_node ON node_claim (node_id);
        CREATE TABLE claim_properties (claim_id INTEGER PRIMARY KEY, properties TEXT NOT NULL);

        -- How edges find nodes otherwise than by primary label and id.
        CREATE TABLE alias (
            label_id INTEGER NOT NULL, property_id INTEGER NOT NULL, value TEXT NOT NULL, node_id INTEGER NOT NULL,
            PRIMARY KEY (label_id, property_id, value, node_id)) WITHOUT ROWID;
        CREATE INDEX alias_node ON alias (node_id);

        -- What a scope states of edges: one row for each pair of nodes that its ends name, or one row without nodes while it waits.
        -- first: the row of the same statement that stands for it; open: may come to name other nodes than it does.
        CREATE TABLE edge_claim (
            id INTEGER PRIMARY KEY, scope_id INTEGER NOT NULL, k1 INTEGER NOT NULL, k2 INTEGER NOT NULL, hash INTEGER NOT NULL,
            first_id INTEGER, part TEXT NOT NULL, type_id INTEGER NOT NULL,
            from_label INTEGER NOT NULL, from_property INTEGER NOT NULL, from_value TEXT NOT NULL,
            to_label INTEGER NOT NULL, to_property INTEGER NOT NULL, to_value TEXT NOT NULL,
            from_node INTEGER, to_node INTEGER, properties TEXT, first_seen INTEGER NOT NULL, open INTEGER NOT NULL);
        CREATE INDEX edge_claim_scope ON edge_claim (scope_id, to_node);
        CREATE INDEX edge_claim_from ON edge_claim (from_node, type_id, to_node) WHERE from_node IS NOT NULL;
        CREATE INDEX edge_claim_to ON edge_claim (to_node) WHERE to_node IS NOT NULL;
        CREATE INDEX edge_claim_first ON edge_claim (first_id) WHERE first_id IS NOT NULL;
        CREATE INDEX edge_claim_open_from ON edge_claim (from_value, from_label, from_property) WHERE open = 1;
        CREATE INDEX edge_claim_open_to ON edge_claim (to_value, to_label, to_property) WHERE open = 1;

        -- kind: A added, C changed, R removed; of a node, or of an edge when type_id is set. detail: a node's changed properties.
        CREATE TABLE change (
            id INTEGER PRIMARY KEY, run_id INTEGER NOT NULL, scope_id INTEGER NOT NULL, kind TEXT NOT NULL,
            node_id INTEGER NOT NULL, type_id INTEGER, to_node INTEGER, detail TEXT);
        CREATE INDEX change_run ON change (run_id);

        -- The shape of the graph that the views were made for.
        CREATE TABLE model (hash INTEGER NOT NULL);
        """;
}
