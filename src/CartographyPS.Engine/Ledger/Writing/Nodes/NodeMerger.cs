using CartographyPS.Engine.Ledger.Storage;
using CartographyPS.Engine.Ledger.Writing.Edges;

namespace CartographyPS.Engine.Ledger.Writing.Nodes;

/// <summary>
/// Commits nodes: stores the contributions that differ, removes those that were not stated, and merges the affected nodes again.
/// </summary>
internal sealed class NodeMerger(
    Database database, NodeRows rows, LabelSets labelSets, EndTable ends, NodeValues values, UnitedProperties united, FleetingNodes fleeting, ChangeLog log)
{
    private readonly PropertyMerge _merge = new();
    private readonly PropertyMerge _keys = new();
    private readonly WaitingAnnotations _waiting = new(database);
    private readonly HashSet<long> _affected = [];
    private readonly List<long> _before = [];
    private readonly List<long> _after = [];
    private CommitState _commit = null!;
    private EndChanges _ends = null!;
    private long _nextNode;
    private long _nextRow;

    /// <summary>Returns the number of the next node.</summary>
    public long NextNode(long atLeast) => Math.Max(atLeast, (database.Integer("SELECT max(id) FROM ledger_node") ?? 0) + 1);

    /// <summary>Begins a commit.</summary>
    public void Begin(CommitState commit, EndChanges endChanges, long firstNode)
    {
        _commit = commit;
        _ends = endChanges;
        _affected.Clear();
        _waiting.Begin();
        _nextNode = NextNode(firstNode);
        _nextRow = Rows.Next(database, "ledger_node_part", commit.Scope);
    }

    /// <summary>Stores a contribution that the ledger does not have, or has with other content.</summary>
    public void Store(in NodeRecord record, long row, ContributionKey key, long hash)
    {
        if (row != 0)
        {
            long changed = rows.NodeOf(row);
            rows.UpdatePart(row, hash, record);
            if (changed == 0) return;
            if (rows.SoleOf(changed) is not null) rows.SetSole(changed, null);
            _affected.Add(changed);
            return;
        }

        row = _nextRow++;
        _commit.NodePartsChanged = true;
        long node = rows.Find(record.Label, record.Id);
        if (node == 0 && record.Role >= ContributionRole.Annotation)
        {
            rows.InsertPart(row, key, hash, node: 0, record, shared: true);
            _waiting.Add(row, record);
            return;
        }
        if (node == 0)
        {
            Insert(record, row, key, hash);
            return;
        }
        if (rows.SoleOf(node) is { } sole) rows.Share(node, sole);
        rows.InsertPart(row, key, hash, node, record, shared: true);
        _affected.Add(node);
    }

    /// <summary>Returns the stored content of a contribution.</summary>
    public (int LabelSet, byte[] Properties, byte[] Keys) Stored(long row)
    {
        var content = rows.Content(row);
        content.Step();
        var stored = ((int)content.Integer(0), content.Utf8(1).ToArray(), content.Utf8(2).ToArray());
        content.Reset();
        return stored;
    }

    /// <summary>Removes a contribution.</summary>
    public void Remove(long row)
    {
        _commit.NodePartsChanged = true;
        if (rows.NodeOf(row) is var node and not 0) _affected.Add(node);
        else _waiting.Remove(row);
        rows.DeletePart(row);
    }

    /// <summary>Merges the affected nodes, in the order of their numbers.</summary>
    public void Merge()
    {
        foreach (long node in _affected.OrderBy(node => node)) Merge(node);
    }

    /// <summary>Removes the rows of the nodes that left the graph, after their edges.</summary>
    public void RemoveGone()
    {
        foreach (long node in _commit.Gone.OrderBy(node => node))
        {
            rows.Read.Bind(1, node).Step();
            long added = rows.Read.Integer(3);
            rows.Read.Reset();
            log.Node(added, ChangeKind.Added, node);
            log.Node(_commit.Attempt, ChangeKind.Removed, node);
            rows.Delete(node);
        }
    }

    private void Insert(in NodeRecord record, long row, ContributionKey key, long hash)
    {
        long node = _nextNode++;
        rows.Insert(node, record, _commit.Attempt, row);
        rows.InsertPart(row, key, hash, node, record, shared: false);
        values.Update(node, default, record.State);
        _after.Clear();
        ends.Naming(record.Id, record.State, _after);
        foreach (long end in _after) _ends.Gain(end, node);
        _commit.NodesAdded++;
        if (!_waiting.Adopt(node, record.Label, record.Id)) return;
        rows.Share(node, row);
        _affected.Add(node);
    }

    private void Merge(long node)
    {
        int labelSet = 0;
        int count = 0;
        int stating = 0;
        long sole = 0;
        rows.Read.Bind(1, node).Step();
        byte[] id = rows.Read.Utf8(0).ToArray();
        int oldSet = (int)rows.Read.Integer(1);
        byte[] old = rows.Read.Utf8(2).ToArray();
        bool isNew = rows.Read.Integer(3) == _commit.Attempt;
        byte[] oldKeys = rows.Read.Utf8(5).ToArray();
        rows.Read.Reset();
        var before = new NodeState(oldSet, old, oldKeys);
        int label = labelSets[oldSet].Primary;
        _merge.Clear(united.Of(label));
        _keys.Clear([]);
        var shared = rows.Shared.Bind(1, node);
        while (shared.Step())
        {
            count++;
            sole = shared.Integer(0);
            int labels = (int)shared.Integer(2);
            labelSet = labelSet == 0 ? labels : labelSets.Union(labelSet, labels);
            var role = (ContributionRole)shared.Integer(1);
            bool wins = role is ContributionRole.Owner or ContributionRole.DecisiveAnnotation;
            if (role < ContributionRole.Annotation) stating++;
            _merge.Add(shared.Utf8(3), wins);
            _keys.Add(shared.Utf8(4), wins);
        }
        shared.Reset();

        if (stating == 0)
        {
            if (count > 0) _waiting.Leave(node);
            _commit.Gone.Add(node);
            if (fleeting.Contains(label)) _commit.FleetingGone++;
            values.Update(node, before, default);
            Rename(node, id, before, default);
            return;
        }

        var properties = _merge.Result();
        if (properties.IsEmpty) properties = "{}"u8;
        var now = new NodeState(labelSet, properties, _keys.Result());
        if (count == 1) rows.Unshare(sole);
        rows.Update(node, now, count == 1 ? sole : null);

        // A changed key changes which edges name the node. It is not a change of the node.
        bool isSame = labelSet == oldSet && properties.SequenceEqual(old);
        if (isSame && now.Keys.SequenceEqual(oldKeys)) return;

        values.Update(node, before, now);
        Rename(node, id, before, now);
        if (isNew || isSame) return;
        _commit.NodesChanged++;
        log.Node(_commit.Attempt, ChangeKind.Changed, node, NodeDifference.Between(labelSets, oldSet, old, labelSet, properties).Span);
    }

    private void Rename(long node, ReadOnlySpan<byte> id, NodeState before, NodeState now)
    {
        _before.Clear();
        _after.Clear();
        ends.Naming(id, before, _before);
        if (now.LabelSet != 0) ends.Naming(id, now, _after);
        foreach (long end in _before)
        {
            if (!_after.Contains(end)) _ends.Lose(end, node);
        }
        foreach (long end in _after)
        {
            if (!_before.Contains(end)) _ends.Gain(end, node);
        }
    }
}
