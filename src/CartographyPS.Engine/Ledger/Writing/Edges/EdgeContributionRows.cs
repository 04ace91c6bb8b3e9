using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Writing.Edges;

/// <summary>
/// The statements on the rows of edge contributions. They have no index by their ends: a contribution that makes edges is found through
/// these edges, and one that makes none waits at an end that names no node.
/// </summary>
internal sealed class EdgeContributionRows(Database database)
{
    private const string InsertSql = """
        INSERT INTO ledger_edge_part (id, key_high, key_low, hash, type, from_end, to_end, part, properties)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        """;

    private readonly Statement _insert = database.Prepare(InsertSql);
    private readonly Statement _update = database.Prepare(
        "UPDATE ledger_edge_part SET hash = ?2, properties = ?3, confirmed = NULL WHERE id = ?1");

    private readonly Statement _delete = database.Prepare("DELETE FROM ledger_edge_part WHERE id = ?1");
    private readonly Statement _read = database.Prepare("SELECT type, from_end, to_end, properties FROM ledger_edge_part WHERE id = ?1");
    private readonly Statement _wait = database.Prepare("INSERT INTO ledger_edge_waiting (end, part) VALUES (?1, ?2)");
    private readonly Statement _waitNoMore = database.Prepare("DELETE FROM ledger_edge_waiting WHERE end IN (?1, ?2) AND part = ?3");
    private readonly Statement _waiting = database.Prepare("SELECT part FROM ledger_edge_waiting WHERE end = ?1");

    /// <summary>Adds a contribution.</summary>
    public void Insert(long row, ContributionKey key, long hash, in EdgeRecord record, long from, long to) =>
        _insert.Bind(1, row).Bind(2, key.High).Bind(3, key.Low).Bind(4, hash).Bind(5, record.Type).Bind(6, from).Bind(7, to)
            .Bind(8, record.Part).BindOptional(9, record.Properties).Run();

    /// <summary>Replaces a contribution's properties.</summary>
    public void Update(long row, long hash, ReadOnlySpan<byte> properties) =>
        _update.Bind(1, row).Bind(2, hash).BindOptional(3, properties).Run();

    /// <summary>Removes a contribution.</summary>
    public void Delete(long row) => _delete.Bind(1, row).Run();

    /// <summary>Reads a contribution's type, ends and properties.</summary>
    public (int Type, long From, long To, byte[] Properties) Read(long row)
    {
        _read.Bind(1, row).Step();
        var part = ((int)_read.Integer(0), _read.Integer(1), _read.Integer(2), _read.Utf8(3).ToArray());
        _read.Reset();
        return part;
    }

    /// <summary>Lets a contribution wait until an end names a node.</summary>
    public void Wait(long end, long row) => _wait.Bind(1, end).Bind(2, row).Run();

    /// <summary>Ends the wait of a contribution, at whichever end it waited.</summary>
    public void WaitNoMore(long from, long to, long row) => _waitNoMore.Bind(1, from).Bind(2, to).Bind(3, row).Run();

    /// <summary>Adds the contributions that wait at an end.</summary>
    public void WaitingAt(long end, List<long> rows)
    {
        _waiting.Bind(1, end);
        while (_waiting.Step()) rows.Add(_waiting.Integer(0));
        _waiting.Reset();
    }
}
