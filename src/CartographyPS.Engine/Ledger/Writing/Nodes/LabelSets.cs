using System.Globalization;
using System.Collections.Concurrent;
using System.Text.Json;
using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Writing.Nodes;

/// <summary>
/// Assigns numbers to the sets of labels that nodes carry (a primary label and its additional ones). There are few, and similar nodes
/// share one. They are numbered and stored as in <see cref="NameTable"/>.
/// </summary>
internal sealed class LabelSets
{
    // Callers share the lists of extra labels, so most look-ups need not read them. The limit bounds memory for callers that do not.
    private const int MaxLists = 10_000;

    private readonly NameTable _names;
    private readonly ConcurrentDictionary<(int Label, IReadOnlyList<string> Extra), int> _byList = new(new ListComparer());
    private readonly Dictionary<string, int> _byText = new(StringComparer.Ordinal);
    private readonly Dictionary<(int, int), int> _unions = [];
    private readonly List<LabelSet> _sets = [new(0, [], [])];
    private readonly Statement _insert;
    private readonly Statement _insertMember;
    private int _stored;
    private int _committed;

    public LabelSets(Database database, NameTable names)
    {
        _names = names;
        _insert = database.Prepare("INSERT INTO ledger_label_set (id, label, labels) VALUES (?1, ?2, ?3)");
        _insertMember = database.Prepare("INSERT INTO ledger_label_member (label, label_set) VALUES (?1, ?2)");
        using var rows = database.PrepareOnce("SELECT label, labels FROM ledger_label_set ORDER BY id");
        while (rows.Step()) Add((int)rows.Integer(0), LedgerJson.Read<string[]>(rows.Text(1)));
        _stored = _committed = _sets.Count - 1;
    }

    /// <summary>All sets.</summary>
    public IReadOnlyList<LabelSet> All
    {
        get
        {
            lock (_sets) return _sets.Skip(1).ToList();
        }
    }

    /// <summary>The number of sets.</summary>
    public int Count
    {
        get
        {
            lock (_sets) return _sets.Count - 1;
        }
    }

    /// <summary>Returns the number of the set of a primary label and additional labels.</summary>
    public int Id(int label, IReadOnlyList<string> extra)
    {
        if (_byList.TryGetValue((label, extra), out int id)) return id;
        id = Find(label, extra);
        if (_byList.Count < MaxLists) _byList[(label, extra)] = id;
        return id;
    }

    /// <summary>Returns the set with a number.</summary>
    public LabelSet this[int id]
    {
        get
        {
            lock (_sets) return _sets[id];
        }
    }

    /// <summary>Returns the union of two sets with the same primary label.</summary>
    public int Union(int a, int b)
    {
        if (a == b) return a;
        lock (_sets)
        {
            if (!_unions.TryGetValue((a, b), out int union))
            {
                union = Find(_sets[a].Primary, [.. _sets[a].Labels, .. _sets[b].Labels]);
                _unions[(a, b)] = union;
            }
            return union;
        }
    }

    /// <summary>Stores the new sets, within a transaction.</summary>
    public void Store()
    {
        lock (_sets)
        {
            for (; _stored < _sets.Count - 1; _stored++)
            {
                var set = _sets[_stored + 1];
                _insert.Bind(1, _stored + 1).Bind(2, set.Primary).Bind(3, JsonSerializer.Serialize(set.Labels, LedgerJson.Options)).Run();
                foreach (int label in set.Ids) _insertMember.Bind(1, label).Bind(2, _stored + 1).Run();
            }
        }
    }

    /// <summary>Reports the end of the transaction.</summary>
    public void Ended(bool committed)
    {
        if (committed) _committed = _stored;
        else _stored = _committed;
    }

    private int Find(int label, IEnumerable<string> others)
    {
        string[] labels = [.. others.Append(_names.Name(label)).Distinct(StringComparer.Ordinal)];
        Array.Sort(labels, Utf8Order.Compare);
        lock (_sets)
        {
            return _byText.TryGetValue(Key(label, labels), out int id) ? id : Add(label, labels);
        }
    }

    private int Add(int label, string[] labels)
    {
        _sets.Add(new LabelSet(label, labels, [.. labels.Select(_names.Id)]));
        return _byText[Key(label, labels)] = _sets.Count - 1;
    }

    private static string Key(int label, string[] labels) => label.ToString(CultureInfo.InvariantCulture) + "\0" + string.Join("\0", labels);

    private sealed class ListComparer : IEqualityComparer<(int Label, IReadOnlyList<string> Extra)>
    {
        public bool Equals((int Label, IReadOnlyList<string> Extra) x, (int Label, IReadOnlyList<string> Extra) y) =>
            x.Label == y.Label && ReferenceEquals(x.Extra, y.Extra);

        public int GetHashCode((int Label, IReadOnlyList<string> Extra) value) =>
            (System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value.Extra) * 397) ^ value.Label;
    }
}

/// <summary>The labels of nodes.</summary>
/// <param name="Primary">The primary label's number.</param>
/// <param name="Labels">All labels, sorted by their UTF-8 bytes.</param>
/// <param name="Ids">The numbers of all labels.</param>
internal sealed record LabelSet(int Primary, string[] Labels, int[] Ids);
