using System.Collections.Concurrent;
using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>
/// Assigns numbers to labels, edge types and property names. A new name gets its number at once, from any thread, and the next commit
/// stores it. So no row contains a number that is not stored.
/// </summary>
internal sealed class NameTable
{
    private readonly ConcurrentDictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _names = [string.Empty];
    private readonly Statement _insert;
    private int _stored;
    private int _committed;

    public NameTable(Database database)
    {
        _insert = database.Prepare("INSERT INTO ledger_name (id, text) VALUES (?1, ?2)");
        using var rows = database.PrepareOnce("SELECT id, text FROM ledger_name ORDER BY id");
        while (rows.Step())
        {
            _names.Add(rows.Text(1));
            _ids[rows.Text(1)] = (int)rows.Integer(0);
        }
        _stored = _committed = _names.Count - 1;
    }

    /// <summary>Returns the number of a name.</summary>
    public int Id(string name)
    {
        if (_ids.TryGetValue(name, out int id)) return id;
        lock (_names)
        {
            if (_ids.TryGetValue(name, out id)) return id;
            _names.Add(name);
            return _ids[name] = _names.Count - 1;
        }
    }

    /// <summary>Returns the name with a number.</summary>
    public string Name(int id)
    {
        lock (_names) return _names[id];
    }

    /// <summary>Stores the new names, within a transaction.</summary>
    public void Store()
    {
        lock (_names)
        {
            while (_stored < _names.Count - 1)
            {
                _insert.Bind(1, _stored + 1).Bind(2, _names[_stored + 1]).Run();
                _stored++;
            }
        }
    }

    /// <summary>Reports the end of the transaction.</summary>
    public void Ended(bool committed)
    {
        if (committed) _committed = _stored;
        else _stored = _committed;
    }
}
