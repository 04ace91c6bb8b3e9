using System.Text;
using CartographyPS.Engine.Ledger.Storage;
using CartographyPS.Engine.Ledger.Writing.Nodes;
using CartographyPS.Engine.Ledger.Writing.Records;

namespace CartographyPS.Engine.Ledger.Writing.Edges;

/// <summary>
/// The ends of edges as they were stated, and the nodes that they name. An end is stored once, however many edges have it, and whether or
/// not its node is in the graph.
/// </summary>
internal sealed class EndTable
{
    private const string FindEnd = "SELECT id, value FROM ledger_end WHERE hash = ?1 AND label = ?2 AND property = ?3";
    private const string InsertEnd = "INSERT INTO ledger_end (id, hash, label, property, value) VALUES (?1, ?2, ?3, ?4, ?5)";
    private const string GetEnd = "SELECT label, property, value FROM ledger_end WHERE id = ?1";
    private const string EndsByHash = "SELECT id, label, property, value FROM ledger_end WHERE hash = ?1";
    private const string CountFreedSql = """
        INSERT INTO ledger_meta (name, value) VALUES ('freed_ends', ?1) ON CONFLICT (name) DO UPDATE SET value = value + ?1
        """;

    private const string RemoveUnusedSql = """
        DELETE FROM ledger_end WHERE id NOT IN (SELECT from_end FROM ledger_edge_part UNION SELECT to_end FROM ledger_edge_part);
        DELETE FROM ledger_meta WHERE name = 'freed_ends'
        """;

    private const string NodesById = "SELECT id, label_set FROM ledger_node WHERE key = ?1";
    private const string NodesByValue = """
        SELECT n.id, n.label_set FROM ledger_node_value v CROSS JOIN ledger_node n ON n.id = v.node WHERE v.value = ?1 AND v.property = ?2
        """;

    // The number of resolved ends to cache within a commit.
    private const int MaxCached = 20_000;

    // Finding unused ends reads all contributions, so it is done only when a tenth of the ends may be unused.
    private const int LeastFreed = 1_000;
    private const int FreedShare = 10;

    private readonly Statement _find;
    private readonly Statement _insert;
    private readonly Statement _get;
    private readonly Statement _byHash;
    private readonly Statement _countFreed;
    private readonly Statement _nodesById;
    private readonly Statement _nodesByValue;
    private readonly LabelSets _labelSets;
    private readonly NodeValues _values;
    private readonly int _idProperty;
    private readonly Database _database;
    private readonly Dictionary<ContributionKey, long> _ids = [];
    private readonly Dictionary<long, long[]> _matches = [];
    private readonly List<string> _texts = [];
    private EndFilter? _filter;
    private long _next;
    private int _freed;

    public EndTable(Database database, NameTable names, LabelSets labelSets, NodeValues values)
    {
        _database = database;
        _labelSets = labelSets;
        _values = values;
        _idProperty = names.Id("id");
        _find = database.Prepare(FindEnd);
        _insert = database.Prepare(InsertEnd);
        _get = database.Prepare(GetEnd);
        _byHash = database.Prepare(EndsByHash);
        _countFreed = database.Prepare(CountFreedSql);
        _nodesById = database.Prepare(NodesById);
        _nodesByValue = database.Prepare(NodesByValue);
    }

    /// <summary>Clears the caches of the previous commit.</summary>
    public void Begin()
    {
        _ids.Clear();
        _matches.Clear();
        _freed = 0;
        _next = (_database.Integer("SELECT max(id) FROM ledger_end") ?? 0) + 1;
    }

    /// <summary>Returns the number of an end, and stores the end when it is new.</summary>
    public long Id(EndRecord end)
    {
        var identity = RecordBuffer.Mine;
        identity.Write(end.Label);
        identity.Write(end.Property);
        identity.Write(end.Value);
        var key = ContributionKey.Of(identity.Written);
        if (_ids.TryGetValue(key, out long id)) return id;

        long hash = Hash(end.Property, end.Value);
        if (Filter.MayContain(hash)) id = Find(end, hash);
        if (id == 0)
        {
            id = _next++;
            Filter.Add(hash);
            _insert.Bind(1, id).Bind(2, hash).Bind(3, end.Label).Bind(4, end.Property).Bind(5, end.Value).Run();
            if (end.Property != _idProperty) _values.Register(end.Label, end.Property);
        }
        Remember(_ids, key, id);
        return id;
    }

    /// <summary>Returns the nodes that an end names, except those that leave the graph.</summary>
    public long[] Nodes(long end, HashSet<long> gone)
    {
        if (_matches.TryGetValue(end, out long[]? nodes)) return nodes;

        _get.Bind(1, end).Step();
        nodes = Match(end, new EndRecord((int)_get.Integer(0), (int)_get.Integer(1), _get.Utf8(2)), gone);
        _get.Reset();
        return nodes;
    }

    /// <summary>Returns the same for an end whose record is at hand, without reading it from the ledger.</summary>
    public long[] Nodes(long end, EndRecord record, HashSet<long> gone) =>
        _matches.TryGetValue(end, out long[]? nodes) ? nodes : Match(end, record, gone);

    /// <summary>Adds the ends that name nodes by a property with the value and by any of the labels of a set.</summary>
    public void Naming(int property, ReadOnlySpan<byte> value, int labelSet, List<long> ends)
    {
        long hash = Hash(property, value);
        if (!Filter.MayContain(hash)) return;

        _byHash.Bind(1, hash);
        while (_byHash.Step())
        {
            if (_byHash.Integer(2) == property && _byHash.Utf8(3).SequenceEqual(value)
                && Array.IndexOf(_labelSets[labelSet].Ids, (int)_byHash.Integer(1)) >= 0)
            {
                ends.Add(_byHash.Integer(0));
            }
        }
        _byHash.Reset();
    }

    /// <summary>Adds all ends that name a node in the given state.</summary>
    public void Naming(ReadOnlySpan<byte> id, NodeState state, List<long> ends)
    {
        Naming(_idProperty, id, state.LabelSet, ends);
        foreach (var property in _values.Of(state.LabelSet))
        {
            _texts.Clear();
            property.AddTexts(state, _texts);
            foreach (string text in _texts) Naming(property.Number, Encoding.UTF8.GetBytes(text), state.LabelSet, ends);
        }
    }

    /// <summary>Counts the ends of removed contributions. Other contributions may still use them.</summary>
    public void Free(int count) => _freed += count;

    /// <summary>Adds the number of ends that the commit freed to the stored count.</summary>
    public void StoreFreed()
    {
        if (_freed > 0) _countFreed.Bind(1, _freed).Run();
    }

    /// <summary>Removes the ends that no contribution uses any more, when there may be many. Until then they do no harm.</summary>
    public void RemoveUnused()
    {
        long freed = _database.Integer("SELECT value FROM ledger_meta WHERE name = 'freed_ends'") ?? 0;
        if (freed < LeastFreed || freed * FreedShare < (_database.Integer("SELECT max(id) FROM ledger_end") ?? 0)) return;
        _database.Execute(RemoveUnusedSql);
    }

    private EndFilter Filter => _filter is { IsFull: false } filter ? filter : _filter = LoadFilter();

    private EndFilter LoadFilter()
    {
        var filter = new EndFilter(_database.Integer("SELECT count(*) FROM ledger_end") ?? 0);
        using var hashes = _database.PrepareOnce("SELECT hash FROM ledger_end");
        while (hashes.Step()) filter.Add(hashes.Integer(0));
        return filter;
    }

    private long Find(EndRecord end, long hash)
    {
        long id = 0;
        _find.Bind(1, hash).Bind(2, end.Label).Bind(3, end.Property);
        while (id == 0 && _find.Step())
        {
            if (_find.Utf8(1).SequenceEqual(end.Value)) id = _find.Integer(0);
        }
        _find.Reset();
        return id;
    }

    private long[] Match(long end, EndRecord record, HashSet<long> gone)
    {
        var rows = record.Property == _idProperty ? _nodesById : _nodesByValue.Bind(2, record.Property);
        rows.Bind(1, record.Value);
        long first = 0;
        List<long>? all = null;
        while (rows.Step())
        {
            long node = rows.Integer(0);
            if (Array.IndexOf(_labelSets[(int)rows.Integer(1)].Ids, record.Label) < 0 || gone.Contains(node)) continue;
            if (first == 0) first = node;
            else (all ??= [first]).Add(node);
        }
        rows.Reset();
        long[] nodes = all?.ToArray() ?? (first == 0 ? [] : [first]);
        Remember(_matches, end, nodes);
        return nodes;
    }

    private static long Hash(int property, ReadOnlySpan<byte> value) => (long)System.IO.Hashing.XxHash3.HashToUInt64(value, property);

    private static void Remember<TKey, TValue>(Dictionary<TKey, TValue> cache, TKey key, TValue value)
        where TKey : notnull
    {
        if (cache.Count >= MaxCached) cache.Clear();
        cache[key] = value;
    }
}
