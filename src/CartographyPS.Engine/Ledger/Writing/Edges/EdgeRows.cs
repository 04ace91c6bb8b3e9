using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Writing.Edges;

/// <summary>
/// The statements on the rows of the graph's edges. An edge refers to the contributions that make it: to one in its row, to the others in
/// a table beside it. Within a commit an edge may have none, until it is merged.
/// </summary>
internal sealed class EdgeRows(Database database)
{
    private const string ThisEdge = "from_node = ?1 AND type = ?2 AND to_node = ?3";
    private const string InsertSql = """
        INSERT OR IGNORE INTO ledger_edge (from_node, type, to_node, properties, added, part) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        """;

    private const string InsertOtherSql = "INSERT INTO ledger_edge_shared (from_node, type, to_node, part) VALUES (?1, ?2, ?3, ?4)";
    private const string PartsSql = $"""
        SELECT id, properties FROM ledger_edge_part WHERE id IN (
            SELECT part FROM ledger_edge WHERE {ThisEdge} UNION ALL SELECT part FROM ledger_edge_shared WHERE {ThisEdge})
        """;

    private const string AtNodeSql = """
        SELECT part FROM ledger_edge WHERE from_node = ?1 AND part IS NOT NULL
        UNION ALL SELECT part FROM ledger_edge_shared WHERE from_node = ?1
        UNION ALL SELECT part FROM ledger_edge WHERE to_node = ?1 AND part IS NOT NULL
        UNION ALL SELECT s.part FROM ledger_edge e CROSS JOIN ledger_edge_shared s
            ON s.from_node = e.from_node AND s.type = e.type AND s.to_node = e.to_node WHERE e.to_node = ?1
        """;

    private readonly Statement _insert = database.Prepare(InsertSql);
    private readonly Statement _insertOther = database.Prepare(InsertOtherSql);
    private readonly Statement _deleteOther = database.Prepare($"DELETE FROM ledger_edge_shared WHERE {ThisEdge} AND part = ?4");
    private readonly Statement _read = database.Prepare($"SELECT properties, added, part FROM ledger_edge WHERE {ThisEdge}");
    private readonly Statement _setPart = database.Prepare($"UPDATE ledger_edge SET part = ?4 WHERE {ThisEdge}");
    private readonly Statement _clearPart = database.Prepare($"UPDATE ledger_edge SET part = NULL WHERE {ThisEdge} AND part = ?4");
    private readonly Statement _setProperties = database.Prepare($"UPDATE ledger_edge SET properties = ?4 WHERE {ThisEdge}");
    private readonly Statement _delete = database.Prepare($"DELETE FROM ledger_edge WHERE {ThisEdge}");
    private readonly Statement _parts = database.Prepare(PartsSql);
    private readonly Statement _atNode = database.Prepare(AtNodeSql);

    /// <summary>Adds an edge that a contribution makes.</summary>
    /// <returns>False when the graph has it already.</returns>
    public bool Insert(EdgeKey edge, ReadOnlySpan<byte> properties, long attempt, long part)
    {
        Bind(_insert, edge).BindOptional(4, properties).Bind(5, attempt).Bind(6, part).Run();
        return database.Changes > 0;
    }

    /// <summary>Reads an edge's properties, the commit that added it and the contribution in its row.</summary>
    public (byte[] Properties, long Added, long? Part) Read(EdgeKey edge)
    {
        Bind(_read, edge).Step();
        var found = (_read.Utf8(0).ToArray(), _read.Integer(1), _read.OptionalInteger(2));
        _read.Reset();
        return found;
    }

    /// <summary>Adds a contribution to an edge that the graph has.</summary>
    /// <returns>True when the edge's properties stay the same.</returns>
    public bool Join(EdgeKey edge, ReadOnlySpan<byte> properties, long part)
    {
        Bind(_read, edge).Step();
        bool same = properties.IsEmpty || _read.Utf8(0).SequenceEqual(properties);
        bool isOther = !_read.IsNull(2);
        _read.Reset();
        Bind(isOther ? _insertOther : _setPart, edge).Bind(4, part).Run();
        return same;
    }

    /// <summary>Removes a contribution from an edge.</summary>
    public void Leave(EdgeKey edge, long part)
    {
        Bind(_deleteOther, edge).Bind(4, part).Run();
        if (database.Changes == 0) Bind(_clearPart, edge).Bind(4, part).Run();
    }

    /// <summary>Moves one of an edge's other contributions into its row, when the row has none.</summary>
    public void Promote(EdgeKey edge, long part)
    {
        Bind(_deleteOther, edge).Bind(4, part).Run();
        Bind(_setPart, edge).Bind(4, part).Run();
    }

    /// <summary>Replaces an edge's properties.</summary>
    public void SetProperties(EdgeKey edge, ReadOnlySpan<byte> properties) => Bind(_setProperties, edge).BindOptional(4, properties).Run();

    /// <summary>Removes an edge that no contribution makes any more.</summary>
    public void Delete(EdgeKey edge) => Bind(_delete, edge).Run();

    /// <summary>Reads the contributions that make an edge: row, properties.</summary>
    public Statement Parts(EdgeKey edge) => Bind(_parts, edge);

    /// <summary>Adds the contributions that make the edges of a node. One that makes several is added several times.</summary>
    public void PartsAt(long node, List<long> rows)
    {
        _atNode.Bind(1, node);
        while (_atNode.Step()) rows.Add(_atNode.Integer(0));
        _atNode.Reset();
    }

    private static Statement Bind(Statement statement, EdgeKey edge) => statement.Bind(1, edge.From).Bind(2, edge.Type).Bind(3, edge.To);
}
