using SQLitePCL;

namespace CartographyPS.Engine.Ledger;

/// <summary>The statements of a commit, prepared once for the writing connection.</summary>
internal sealed class LedgerStatements(sqlite3 database) : IDisposable
{
    private readonly List<Statement> _all = [];

    private Statement Prepare(ref Statement? statement, string sql)
    {
        if (statement is null) _all.Add(statement = new Statement(database, sql));
        return statement;
    }

    public Statement NodeClaimsOfScope => Prepare(ref _nodeClaimsOfScope, "SELECT id, k1, k2, hash FROM node_claim WHERE scope_id = ?1");

    public Statement EdgeClaimsOfScope => Prepare(
        ref _edgeClaimsOfScope, "SELECT id, k1, k2, hash FROM edge_claim WHERE scope_id = ?1 AND first_id IS NULL");

    public Statement FindNode => Prepare(ref _findNode, "SELECT id, removed FROM node WHERE label_id = ?1 AND key = ?2");

    public Statement InsertNode => Prepare(
        ref _insertNode, "INSERT INTO node (label_id, key, labels_id, properties, first_seen) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id");

    public Statement ReviveNode => Prepare(
        ref _reviveNode, "UPDATE node SET removed = NULL, first_seen = ?1, properties = '{}' WHERE id = ?2");

    public Statement RemoveNode => Prepare(ref _removeNode, "UPDATE node SET removed = ?1 WHERE id = ?2");

    public Statement UpdateNode => Prepare(ref _updateNode, "UPDATE node SET labels_id = ?1, properties = ?2 WHERE id = ?3");

    public Statement StateOfNode => Prepare(
        ref _stateOfNode, "SELECT name.text, node.labels_id, node.properties FROM node JOIN name ON name.id = node.label_id WHERE node.id = ?1");

    public Statement KeyOfNode => Prepare(ref _keyOfNode, "SELECT label_id, key FROM node WHERE id = ?1");

    public Statement InsertNodeClaim => Prepare(
        ref _insertNodeClaim,
        """
        INSERT INTO node_claim (scope_id, k1, k2, hash, node_id, part, owner, labels_id, run_id)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) RETURNING id
        """);

    public Statement UpdateNodeClaim => Prepare(
        ref _updateNodeClaim, "UPDATE node_claim SET hash = ?1, owner = ?2, labels_id = ?3, run_id = ?4 WHERE id = ?5");

    public Statement DeleteNodeClaim => Prepare(ref _deleteNodeClaim, "DELETE FROM node_claim WHERE id = ?1");

    public Statement NodeOfClaim => Prepare(ref _nodeOfClaim, "SELECT node_id FROM node_claim WHERE id = ?1");

    public Statement PlaceOfNodeClaim => Prepare(ref _placeOfNodeClaim, "SELECT node_id, part FROM node_claim WHERE id = ?1");

    public Statement PutClaimProperties => Prepare(
        ref _putClaimProperties, "INSERT OR REPLACE INTO claim_properties (claim_id, properties) VALUES (?1, ?2)");

    public Statement DeleteClaimProperties => Prepare(ref _deleteClaimProperties, "DELETE FROM claim_properties WHERE claim_id = ?1");

    /// <summary>Before a node's claims become others: its only claim's properties are then no longer the node's.</summary>
    public Statement KeepOnlyClaimsProperties => Prepare(
        ref _keepOnlyClaimsProperties,
        """
        INSERT OR IGNORE INTO claim_properties (claim_id, properties)
        SELECT node_claim.id, node.properties FROM node_claim JOIN node ON node.id = node_claim.node_id
        WHERE node_claim.node_id = ?1 AND (SELECT COUNT(*) FROM node_claim WHERE node_id = ?1) = 1
        """);

    public Statement ContentOfClaim => Prepare(
        ref _contentOfClaim,
        """
        SELECT node_claim.labels_id, COALESCE(claim_properties.properties, node.properties), node_claim.owner
        FROM node_claim JOIN node ON node.id = node_claim.node_id LEFT JOIN claim_properties ON claim_properties.claim_id = node_claim.id
        WHERE node_claim.id = ?1
        """);

    public Statement ClaimsOfNode => Prepare(
        ref _claimsOfNode,
        """
        SELECT node_claim.id, node_claim.labels_id, COALESCE(claim_properties.properties, node.properties)
        FROM node_claim JOIN node ON node.id = node_claim.node_id JOIN scope ON scope.id = node_claim.scope_id
        LEFT JOIN claim_properties ON claim_properties.claim_id = node_claim.id
        WHERE node_claim.node_id = ?1
        ORDER BY node_claim.owner, node_claim.run_id, scope.account, scope.region, scope.resource_type, node_claim.part
        """);

    public Statement InsertEdgeClaim => Prepare(
        ref _insertEdgeClaim,
        """
        INSERT INTO edge_claim (scope_id, k1, k2, hash, first_id, part, type_id, from_label, from_property, from_value,
            to_label, to_property, to_value, from_node, to_node, properties, first_seen, open)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18) RETURNING id
        """);

    public Statement UpdateEdgeClaim => Prepare(
        ref _updateEdgeClaim, "UPDATE edge_claim SET hash = ?1, properties = ?2 WHERE id = ?3 OR first_id = ?3");

    public Statement PlaceEdgeClaim => Prepare(
        ref _placeEdgeClaim,
        "UPDATE edge_claim SET from_node = ?1, to_node = ?2, open = ?3, first_seen = ?4 WHERE id = ?5");

    public Statement DeleteEdgeClaim => Prepare(ref _deleteEdgeClaim, "DELETE FROM edge_claim WHERE id = ?1 OR first_id = ?1");

    public Statement DeleteOtherEdgeRows => Prepare(ref _deleteOtherEdgeRows, "DELETE FROM edge_claim WHERE first_id = ?1");

    public Statement PartOfEdgeClaim => Prepare(ref _partOfEdgeClaim, "SELECT part FROM edge_claim WHERE id = ?1");

    public Statement PairsOfEdgeClaim => Prepare(
        ref _pairsOfEdgeClaim,
        "SELECT type_id, from_node, to_node FROM edge_claim WHERE (id = ?1 OR first_id = ?1) AND from_node IS NOT NULL");

    public Statement EdgeClaim => Prepare(
        ref _edgeClaim,
        """
        SELECT scope_id, k1, k2, hash, part, type_id, from_label, from_property, from_value, to_label, to_property, to_value, properties,
            a.text, b.text, c.text, d.text
        FROM edge_claim JOIN name a ON a.id = from_label JOIN name b ON b.id = from_property
        JOIN name c ON c.id = to_label JOIN name d ON d.id = to_property
        WHERE edge_claim.id = ?1
        """);

    public Statement EdgeClaimsAt => Prepare(
        ref _edgeClaimsAt,
        """
        SELECT COALESCE(first_id, id) FROM edge_claim WHERE from_node = ?1
        UNION SELECT COALESCE(first_id, id) FROM edge_claim WHERE to_node = ?1
        """);

    public Statement OpenEdgesTo => Prepare(
        ref _openEdgesTo, "SELECT COALESCE(first_id, id) FROM edge_claim WHERE to_value = ?1 AND to_label = ?2 AND to_property = ?3 AND open = 1");

    public Statement OpenEdgesFrom => Prepare(
        ref _openEdgesFrom,
        "SELECT COALESCE(first_id, id) FROM edge_claim WHERE from_value = ?1 AND from_label = ?2 AND from_property = ?3 AND open = 1");

    public Statement AnyOpenEdge => Prepare(ref _anyOpenEdge, "SELECT 1 FROM edge_claim INDEXED BY edge_claim_open_to WHERE open = 1 LIMIT 1");

    public Statement AnyEdge => Prepare(
        ref _anyEdge, "SELECT 1 FROM edge_claim WHERE from_node = ?1 AND type_id = ?2 AND to_node = ?3 LIMIT 1");

    public Statement InsertChange => Prepare(
        ref _insertChange, "INSERT INTO change (run_id, scope_id, kind, node_id, type_id, to_node, detail) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");

    public Statement CountNodes => Prepare(ref _countNodes, "SELECT COUNT(DISTINCT node_id) FROM node_claim WHERE scope_id = ?1");

    public Statement CountEdges => Prepare(
        ref _countEdges, "SELECT COUNT(*) FROM edge_claim WHERE scope_id = ?1 AND to_node IS NOT NULL");

    private Statement? _nodeClaimsOfScope, _edgeClaimsOfScope, _findNode, _insertNode, _reviveNode, _removeNode, _updateNode, _stateOfNode, _keyOfNode,
        _insertNodeClaim, _updateNodeClaim, _deleteNodeClaim, _nodeOfClaim, _placeOfNodeClaim, _putClaimProperties, _deleteClaimProperties,
        _keepOnlyClaimsProperties, _contentOfClaim, _claimsOfNode, _insertEdgeClaim, _updateEdgeClaim, _placeEdgeClaim, _deleteEdgeClaim,
        _deleteOtherEdgeRows, _partOfEdgeClaim, _pairsOfEdgeClaim, _edgeClaim, _edgeClaimsAt, _openEdgesTo, _openEdgesFrom, _anyOpenEdge, _anyEdge,
        _insertChange, _countNodes, _countEdges;

    public void Dispose()
    {
        foreach (var statement in _all) statement.Dispose();
    }
}
