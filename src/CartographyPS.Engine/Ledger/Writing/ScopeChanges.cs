using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger.Writing.Edges;
using CartographyPS.Engine.Ledger.Writing.Nodes;
using CartographyPS.Engine.Ledger.Writing.Records;

namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>
/// The result of a scope's reading: which contributions are as the ledger has them, which differ (set aside for the commit), and which
/// parts could not be read.
/// </summary>
internal sealed class ScopeChanges(NameTable names, LabelSets labelSets, SpillBudget budget, string temporaryFolder) : IDisposable
{
    private readonly SpillBuffer _nodes = new(budget, temporaryFolder);
    private readonly SpillBuffer _edges = new(budget, temporaryFolder);
    private readonly HashSet<(int Entry, long Hash)> _ways = [];
    private readonly Dictionary<int, HashSet<string>> _unread = [];

    /// <summary>The scope's contributions.</summary>
    public ContributionTable Table { get; } = new();

    /// <summary>The parts that are kept although nothing of them was stated.</summary>
    public ScopeParts Parts { get; } = new();

    /// <summary>The statements of nodes that were set aside.</summary>
    public SpillBuffer Nodes => _nodes;

    /// <summary>The statements of edges that were set aside.</summary>
    public SpillBuffer Edges => _edges;

    /// <summary>States a node.</summary>
    public void Add(NodeContribution node)
    {
        int label = names.Id(node.Label);
        int labelSet = labelSets.Id(label, node.ExtraLabels);
        var buffer = RecordBuffer.Mine;
        var (key, hash) = NodeRecord.Write(buffer, node, label, labelSet);
        int entry = Add(_nodes, buffer, key, hash, EntryState.None);
        if (node.Unread.Count > 0) Unread(entry, node.Unread);
    }

    /// <summary>States an edge.</summary>
    public void Add(EdgeContribution edge)
    {
        var buffer = RecordBuffer.Mine;
        var (key, hash) = EdgeRecord.Write(buffer, edge, names);
        Add(_edges, buffer, key, hash, EntryState.Edge);
    }

    /// <summary>Returns the names of a node's properties that could not be read; null for none.</summary>
    public HashSet<string>? UnreadOf(int entry) => _unread.TryGetValue(entry, out var names) ? names : null;

    /// <summary>Marks a part that could not be read.</summary>
    public void Keep(string part) => Parts.Keep(part);

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (Table)
        {
            _nodes.Dispose();
            _edges.Dispose();
            Table.Dispose();
        }
    }

    private void Unread(int entry, IReadOnlyList<string> names)
    {
        lock (Table)
        {
            if (!_unread.TryGetValue(entry, out var known)) _unread[entry] = known = new HashSet<string>(StringComparer.Ordinal);
            known.UnionWith(names);
        }
    }

    private int Add(SpillBuffer buffer, RecordBuffer record, ContributionKey key, long hash, EntryState kind)
    {
        lock (Table)
        {
            int index = Table.Find(key, out bool isNew);
            ref var entry = ref Table[index];
            if (isNew) entry.State = kind;
            if (!Differs(ref entry, index, hash)) return index;

            entry.SetAside++;
            System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(record.Written, index);
            buffer.Add(record.Written);
            return index;
        }
    }

    // Returns true when the commit has to process this statement.
    private bool Differs(ref ContributionTable.Entry entry, int index, long hash)
    {
        if ((entry.State & EntryState.Stated) == 0)
        {
            entry.State |= EntryState.Stated;
            entry.StatedHash = hash;
            if (entry.Row == 0 || entry.StoredHash != hash) return true;
            entry.State |= EntryState.AsStored;
            return false;
        }
        if ((entry.State & EntryState.Several) == 0)
        {
            if (entry.StatedHash == hash) return false;
            entry.State |= EntryState.Several;
            _ways.Add((index, entry.StatedHash));
        }
        return _ways.Add((index, hash));
    }
}
