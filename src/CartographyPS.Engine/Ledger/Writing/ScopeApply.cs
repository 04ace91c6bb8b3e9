using CartographyPS.Engine.Ledger.Storage;
using CartographyPS.Engine.Ledger.Writing.Edges;
using CartographyPS.Engine.Ledger.Writing.Nodes;

namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>Applies the statements of a scope's reading, within a transaction.</summary>
internal sealed class ScopeApply(Database database, NodeMerger nodes, EdgeMerger edges, LabelSets labelSets, UnitedProperties united)
{
    private readonly PropertyMerge _merge = new();
    private readonly Statement _keepNode = database.Prepare("UPDATE ledger_node_part SET confirmed = ?2 WHERE id = ?1");
    private readonly Statement _keepEdge = database.Prepare("UPDATE ledger_edge_part SET confirmed = ?2 WHERE id = ?1");
    private readonly Statement _nodeParts = database.Prepare(PartStandings.Select("ledger_node_part"));
    private readonly Statement _edgeParts = database.Prepare(PartStandings.Select("ledger_edge_part"));
    private CommitState _commit = null!;
    private ScopeChanges _changes = null!;
    private long? _confirmed;

    /// <summary>Applies the changes.</summary>
    /// <param name="commit">Counts what is done.</param>
    /// <param name="changes">The statements.</param>
    /// <param name="confirmed">The run that confirmed the scope before; null for none.</param>
    public void Apply(CommitState commit, ScopeChanges changes, long? confirmed)
    {
        _commit = commit;
        _changes = changes;
        _confirmed = confirmed;

        StoreNodes();
        Sweep(edgesOnly: false);
        nodes.Merge();
        Sweep(edgesOnly: true);
        edges.FollowEnds(); // After nodes.Merge, which records the ends that changed.
        StoreEdges();
        edges.Merge();
        nodes.RemoveGone(); // Last: edges and the change log refer to the rows until here.
    }

    private void StoreNodes()
    {
        var several = new Dictionary<int, Statements>();
        _changes.Nodes.ForEach(bytes =>
        {
            var record = NodeRecord.Read(bytes);
            ref var entry = ref _changes.Table[record.Entry];
            var unread = entry.Row == 0 ? null : _changes.UnreadOf(record.Entry);
            if ((entry.State & EntryState.Several) == 0 && unread is null)
            {
                nodes.Store(record, entry.Row, entry.Key, entry.StatedHash);
                return;
            }

            if (!several.TryGetValue(record.Entry, out var statements))
            {
                several[record.Entry] = statements = new Statements();
                if ((entry.State & EntryState.AsStored) != 0)
                {
                    var (set, properties, keys) = nodes.Stored(entry.Row);
                    Unite(statements, united.Of(record.Label), set, properties, keys);
                }
            }
            Unite(statements, united.Of(record.Label), record.LabelSet, record.Properties, record.Keys);
            if (++statements.Count < entry.SetAside) return;

            several.Remove(record.Entry);
            if (unread is not null) KeepUnread(statements, united.Of(record.Label), nodes.Stored(entry.Row), unread);
            long hash = NodeRecord.ContentHash(statements.LabelSet, statements.Properties, statements.Keys);
            if (entry.Row == 0 || hash != entry.StoredHash)
            {
                nodes.Store(record.With(statements.LabelSet, statements.Properties, statements.Keys), entry.Row, entry.Key, hash);
            }
        });
    }

    private void StoreEdges()
    {
        var several = new Dictionary<int, Statements>();
        _changes.Edges.ForEach(bytes =>
        {
            var record = EdgeRecord.Read(bytes);
            ref var entry = ref _changes.Table[record.Entry];
            if ((entry.State & EntryState.Several) == 0)
            {
                edges.Store(record, entry.Row, entry.Key, entry.StatedHash);
                return;
            }

            if (!several.TryGetValue(record.Entry, out var statements))
            {
                several[record.Entry] = statements = new Statements();
                if ((entry.State & EntryState.AsStored) != 0) Unite(statements, [], 0, edges.Stored(entry.Row), default);
            }
            Unite(statements, [], 0, record.Properties, default);
            if (++statements.Count < entry.SetAside) return;

            several.Remove(record.Entry);
            long hash = EdgeRecord.ContentHash(statements.Properties);
            if (entry.Row == 0 || hash != entry.StoredHash)
            {
                edges.Store(record.With(statements.Properties), entry.Row, entry.Key, hash);
            }
        });
    }

    private void KeepUnread(Statements statements, byte[][] names, (int LabelSet, byte[] Properties, byte[] Keys) stored, HashSet<string> unread) =>
        Unite(
            statements, names, 0, StoredProperties.Of(stored.Properties, unread, statements.Properties, names),
            StoredProperties.Of(stored.Keys, unread, statements.Keys, []));

    private void Unite(Statements statements, byte[][] names, int labelSet, ReadOnlySpan<byte> properties, ReadOnlySpan<byte> keys)
    {
        statements.Properties = Unite(statements.Properties, properties, names);
        statements.Keys = Unite(statements.Keys, keys, []);
        if (labelSet != 0) statements.LabelSet = statements.LabelSet == 0 ? labelSet : labelSets.Union(statements.LabelSet, labelSet);
    }

    private byte[] Unite(byte[] before, ReadOnlySpan<byte> more, byte[][] names)
    {
        if (before.Length == 0 && more.IsEmpty) return before;
        _merge.Clear(names);
        _merge.Add(before, owner: false);
        _merge.Add(more, owner: false);
        return _merge.Result().ToArray();
    }

    // Removes the ledger's contributions that were not stated, except in parts that could not be read.
    private void Sweep(bool edgesOnly)
    {
        var standings = _changes.Parts.Any ? PartStandings.Read(edgesOnly ? _edgeParts : _nodeParts, _commit.Scope, _changes.Parts) : null;
        for (int index = 0; index < _changes.Table.Count; index++)
        {
            ref var entry = ref _changes.Table[index];
            bool isEdge = (entry.State & EntryState.Edge) != 0;
            if (entry.Row == 0 || isEdge != edgesOnly) continue;

            if ((entry.State & EntryState.Stated) != 0)
            {
                // Contributions that differ were confirmed when they were stored.
                if ((entry.State & EntryState.Kept) != 0) Confirm(isEdge, entry.Row, null);
            }
            else if (standings?[entry.Row] is { } standing and not PartStanding.Read)
            {
                bool wasKept = (entry.State & EntryState.Kept) != 0;
                if (standing == PartStanding.Kept && !wasKept) Confirm(isEdge, entry.Row, _confirmed);
                if (standing == PartStanding.Had && wasKept) Confirm(isEdge, entry.Row, null);
            }
            else if (isEdge)
            {
                edges.Remove(entry.Row);
            }
            else
            {
                nodes.Remove(entry.Row);
            }
        }
    }

    private void Confirm(bool isEdge, long row, long? run) => (isEdge ? _keepEdge : _keepNode).Bind(1, row).Bind(2, run).Run();

    /// <summary>The union of the statements of one contribution so far.</summary>
    private sealed class Statements
    {
        public int Count { get; set; }

        public int LabelSet { get; set; }

        public byte[] Properties { get; set; } = [];

        public byte[] Keys { get; set; } = [];
    }
}
