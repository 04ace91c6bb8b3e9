namespace CartographyPS.Engine.Ledger;

/// <summary>The numbers that stand for labels, types and property names, and for sets of extra labels, in the ledger's rows.</summary>
internal sealed class NameTable : IDisposable
{
    private readonly Dictionary<string, long> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<long, IReadOnlyList<string>> _labels = [];
    private readonly Statement _insertName;
    private readonly Statement _insertSet;

    public NameTable(SQLitePCL.sqlite3 database)
    {
        _insertName = new Statement(database, "INSERT INTO name (text) VALUES (?1) RETURNING id");
        _insertSet = new Statement(database, "INSERT INTO label_set (labels) VALUES (?1) RETURNING id");
        Load(database);
    }

    /// <summary>The number of a name, which it gets when it has none.</summary>
    public long Of(string name)
    {
        if (_names.TryGetValue(name, out long id)) return id;
        return _names[name] = Insert(_insertName, name);
    }

    /// <summary>The number of a set of labels, sorted.</summary>
    public long OfSet(IReadOnlyList<string> labels)
    {
        string json = "[" + string.Join(",", labels.Select(label => "\"" + label + "\"")) + "]";
        if (_sets.TryGetValue(json, out long id)) return id;
        id = _sets[json] = Insert(_insertSet, json);
        _labels[id] = [.. labels];
        return id;
    }

    /// <summary>The labels of a set.</summary>
    public IReadOnlyList<string> Set(long id) => _labels[id];

    /// <summary>Forgets everything and reads it anew: after a transaction that was rolled back.</summary>
    public void Load(SQLitePCL.sqlite3 database)
    {
        _names.Clear();
        _sets.Clear();
        _labels.Clear();
        using var names = new Statement(database, "SELECT id, text FROM name");
        for (names.With(); names.Step();) _names[names.Text(1)] = names.Int64(0);

        using var sets = new Statement(database, "SELECT id, labels FROM label_set");
        for (sets.With(); sets.Step();)
        {
            _sets[sets.Text(1)] = sets.Int64(0);
            _labels[sets.Int64(0)] = System.Text.Json.JsonSerializer.Deserialize<string[]>(sets.Text(1))!;
        }
    }

    public void Dispose()
    {
        _insertName.Dispose();
        _insertSet.Dispose();
    }

    private static long Insert(Statement insert, string text) => insert.With(text).Scalar()!.Value;
}
