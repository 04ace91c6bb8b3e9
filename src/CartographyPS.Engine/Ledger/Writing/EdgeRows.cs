using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>The statements on the rows of edges and of their contributions.</summary>
internal sealed class EdgeRows(Database database)
{
    private const string InsertPartSql = """
        INSERT INTO ledger_edge_part (id, key_high, key_low, hash, type, from_end, to_end, run, part, properties)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        """;

    private const string InsertSql = """
        INSERT OR IGNORE INTO ledger_edge (from_node, type, to_node, properties, added, part) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        """;

    private const string UpdateSql = "UPDATE ledger_edge SET properties = ?4, part = ?5 WHERE from_node = ?1 AND type = ?2 AND to_node = ?3";
    private const string ReadSql = "SELECT properties, added, part FROM ledger_edge WHERE from_node = ?1 AND type = ?2 AND to_node = ?3";
    private const string DeleteSql = "DELETE FROM ledger_edge WHERE from_node = ?1 AND type = ?2 AND to_node = ?3";
    private const string DeleteSharedSql = "DELETE FROM ledger_edge_shared WHERE from_node = ?1 AND type = ?2 AND to_node = ?3";
    private const string InsertSharedSql = "INSERT OR IGNORE INTO ledger_edge_shared (from_node, type, to_node, part) VALUES (?1, ?2, ?3, ?4)";

    private readonly Statement _insertPart = database.Prepare(InsertPartSql);
    private readonly Statement _updatePart = database.Prepare(
        "UPDATE ledger_edge_part SET hash = ?2, run = ?3, properties = ?4, confirmed = NULL WHERE id = ?1");

    private readonly Statement _deletePart = database.Prepare("DELETE FROM ledger_edge_part WHERE id = ?1");
    private readonly Statement _insert = database.Prepare(InsertSql);
    private readonly Statement _update = database.Prepare(UpdateSql);
    private readonly Statement _unsole = database.Prepare(
        "UPDATE ledger_edge SET part = NULL WHERE from_node = ?1 AND type = ?2 AND to_node = ?3");

    private readonly Statement _read = database.Prepare(ReadSql);
    private readonly Statement _delete = database.Prepare(DeleteSql);
    private readonly Statement _deleteShared = database.Prepare(DeleteSharedSql);
    private readonly Statement _insertShared = database.Prepare(InsertSharedSql);
    private readonly Statement _part = database.Prepare("SELECT type, from_end, to_end, properties FROM ledger_edge_part WHERE id = ?1");

    /// <summary>Reads the contributions between two ends of a type: row, run, properties.</summary>
    public Statement Between { get; } = database.Prepare(
        "SELECT id, run, properties FROM ledger_edge_part WHERE from_end = ?1 AND to_end = ?2 AND type = ?3 ORDER BY id");

    /// <summary>Reads the contributions that start at an end: row, type, from, to, properties.</summary>
    public Statement From { get; } = database.Prepare(
        "SELECT id, type, from_end, to_end, properties FROM ledger_edge_part WHERE from_end = ?1");

    /// <summary>Reads the contributions that end at an end: row, type, from, to, properties.</summary>
    public Statement To { get; } = database.Prepare(
        "SELECT id, type, from_end, to_end, properties FROM ledger_edge_part WHERE to_end = ?1");

    /// <summary>Adds a contribution.</summary>
    public void InsertPart(long row, ContributionKey key, long hash, in EdgeRecord record, long from, long to, long run) =>
        _insertPart.Bind(1, row).Bind(2, key.High).Bind(3, key.Low).Bind(4, hash).Bind(5, record.Type).Bind(6, from).Bind(7, to)
            .Bind(8, run).Bind(9, record.Part).BindOptional(10, record.Properties).Run();

    /// <summary>Replaces a contribution's properties.</summary>
    public void UpdatePart(long row, long hash, long run, ReadOnlySpan<byte> properties) =>
        _updatePart.Bind(1, row).Bind(2, hash).Bind(3, run).BindOptional(4, properties).Run();

    /// <summary>Removes a contribution.</summary>
    public void DeletePart(long row) => _deletePart.Bind(1, row).Run();

    /// <summary>A contribution's type and ends, and its properties.</summary>
    public (int Type, long From, long To, byte[] Properties) Part(long row)
    {
        _part.Bind(1, row).Step();
        var part = ((int)_part.Integer(0), _part.Integer(1), _part.Integer(2), _part.Utf8(3).ToArray());
        _part.Reset();
        return part;
    }

    /// <summary>Adds an edge.</summary>
    /// <returns>False when the graph has it already.</returns>
    public bool Insert(EdgeKey edge, ReadOnlySpan<byte> properties, long attempt, long? part)
    {
        Bind(_insert, edge).BindOptional(4, properties).Bind(5, attempt).Bind(6, part).Run();
        return database.Changes > 0;
    }

    /// <summary>Replaces an edge's properties and its only contribution.</summary>
    public void Update(EdgeKey edge, ReadOnlySpan<byte> properties, long? part) =>
        Bind(_update, edge).BindOptional(4, properties).Bind(5, part).Run();

    /// <summary>An edge's properties, the commit that added it and its only contribution; null when the graph does not have it.</summary>
    public (byte[] Properties, long Added, long? Part)? Read(EdgeKey edge)
    {
        Bind(_read, edge);
        (byte[], long, long?)? found = _read.Step() ? (_read.Utf8(0).ToArray(), _read.Integer(1), _read.OptionalInteger(2)) : null;
        _read.Reset();
        return found;
    }

    /// <summary>Notes one more contribution of an edge, if it adds nothing to the properties.</summary>
    /// <returns>False when it may.</returns>
    public bool TryShare(EdgeKey edge, ReadOnlySpan<byte> properties, long part)
    {
        Bind(_read, edge).Step();
        bool same = properties.IsEmpty || _read.Utf8(0).SequenceEqual(properties);
        long? sole = _read.OptionalInteger(2);
        _read.Reset();
        if (!same) return false;
        if (sole == part) return true;

        if (sole is { } other)
        {
            Bind(_unsole, edge).Run();
            Bind(_insertShared, edge).Bind(4, other).Run();
        }
        Bind(_insertShared, edge).Bind(4, part).Run();
        return true;
    }

    /// <summary>Removes an edge.</summary>
    public void Delete(EdgeKey edge) => Bind(_delete, edge).Run();

    /// <summary>Says which contributions an edge has, when it has several.</summary>
    public void SetShared(EdgeKey edge, List<long> parts)
    {
        Bind(_deleteShared, edge).Run();
        if (parts.Count < 2) return;
        foreach (long part in parts) Bind(_insertShared, edge).Bind(4, part).Run();
    }

    private static Statement Bind(Statement statement, EdgeKey edge) => statement.Bind(1, edge.From).Bind(2, edge.Type).Bind(3, edge.To);
}
