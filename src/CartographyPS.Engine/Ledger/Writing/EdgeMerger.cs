using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>
/// The edges' side of a commit, after the nodes': stores the contributions that differ, removes those that were not stated, and finds out
/// which edges these and the changed nodes make or make no longer. An edge that nothing else states, or that others state with the same
/// properties, is dealt with at once; all others that are concerned are made anew from their contributions at the end.
/// </summary>
internal sealed class EdgeMerger(Database database, EndTable ends, NodeRows nodes, ChangeLog log)
{
    // Nodes whose ends are remembered while edges are made anew; most have one node in common with the next.
    private const int MaxCached = 5_000;

    private readonly EdgeRows _rows = new(database);
    private readonly PropertyMerge _merge = new();
    private readonly HashSet<EdgeKey> _concerned = [];
    private readonly HashSet<long> _freed = [];
    private readonly Dictionary<long, long[]> _endsOf = [];
    private readonly List<long> _parts = [];
    private CommitState _commit = null!;
    private EndChanges _changes = null!;
    private long _nextRow;

    /// <summary>Begins a commit.</summary>
    public void Begin(CommitState commit, EndChanges changes)
    {
        _commit = commit;
        _changes = changes;
        _concerned.Clear();
        _freed.Clear();
        _endsOf.Clear();
        _nextRow = Rows.Next(database, "ledger_edge_part", commit.Scope);
    }

    /// <summary>Removes a contribution.</summary>
    public void Remove(long row)
    {
        var (type, from, to, _) = _rows.Part(row);
        _rows.DeletePart(row);
        _freed.Add(from);
        _freed.Add(to);
        foreach (long start in Before(from))
        {
            foreach (long end in Before(to))
            {
                _concerned.Add(new EdgeKey(start, type, end));
                _commit.CountEdges(row, -1);
            }
        }
    }

    /// <summary>Follows the ends that name other nodes than before, for the contributions that the ledger has.</summary>
    public void FollowEnds()
    {
        foreach (long end in _changes.Ends)
        {
            var from = _rows.From.Bind(1, end);
            while (from.Step()) Follow(from);
            from.Reset();
            var to = _rows.To.Bind(1, end);
            while (to.Step())
            {
                if (!_changes.Contains(to.Integer(2))) Follow(to);
            }
            to.Reset();
        }
    }

    /// <summary>Stores a contribution that the ledger does not have, or has with other properties.</summary>
    public void Store(in EdgeRecord record, long row, ContributionKey key, long hash)
    {
        if (row != 0)
        {
            _rows.UpdatePart(row, hash, _commit.Run, record.Properties);
            var (type, start, end, _) = _rows.Part(row);
            foreach (long a in Now(start))
            {
                foreach (long b in Now(end)) _concerned.Add(new EdgeKey(a, type, b));
            }
            return;
        }

        row = _nextRow++;
        long from = ends.Id(record.From);
        long to = ends.Id(record.To);
        _rows.InsertPart(row, key, hash, record, from, to, _commit.Run);
        long[] ending = ends.Nodes(to, record.To, _commit.Gone);
        foreach (long start in ends.Nodes(from, record.From, _commit.Gone))
        {
            foreach (long end in ending) Gain(row, new EdgeKey(start, record.Type, end), record.Properties);
        }
    }

    /// <summary>The properties that the ledger has of a contribution.</summary>
    public byte[] Stored(long row) => _rows.Part(row).Properties;

    /// <summary>Makes the edges that are left to look at anew from their contributions.</summary>
    public void Merge()
    {
        foreach (var edge in _concerned) Merge(edge);
        foreach (long end in _freed) ends.RemoveIfUnused(end);
    }

    private void Follow(Statement part)
    {
        long row = part.Integer(0);
        int type = (int)part.Integer(1);
        long from = part.Integer(2);
        long to = part.Integer(3);
        var startsBefore = Before(from);
        var endsBefore = Before(to);
        var startsNow = Now(from);
        var endsNow = Now(to);
        foreach (long start in startsNow)
        {
            foreach (long end in endsNow)
            {
                if (Array.IndexOf(startsBefore, start) >= 0 && Array.IndexOf(endsBefore, end) >= 0) continue;
                Gain(row, new EdgeKey(start, type, end), part.Utf8(4));
            }
        }
        foreach (long start in startsBefore)
        {
            foreach (long end in endsBefore)
            {
                if (Array.IndexOf(startsNow, start) >= 0 && Array.IndexOf(endsNow, end) >= 0) continue;
                _concerned.Add(new EdgeKey(start, type, end));
                _commit.CountEdges(row, -1);
            }
        }
    }

    private void Gain(long row, EdgeKey edge, ReadOnlySpan<byte> properties)
    {
        _commit.CountEdges(row, 1);
        if (_rows.Insert(edge, properties, _commit.Attempt, row)) _commit.EdgesAdded++;
        else if (!_rows.TryShare(edge, properties, row)) _concerned.Add(edge);
    }

    private void Merge(EdgeKey edge)
    {
        _merge.Clear();
        _parts.Clear();
        foreach (long from in EndsOf(edge.From))
        {
            foreach (long to in EndsOf(edge.To))
            {
                var between = _rows.Between.Bind(1, from).Bind(2, to).Bind(3, edge.Type);
                while (between.Step())
                {
                    _parts.Add(between.Integer(0));
                    _merge.Add(between.Utf8(2), owner: false, between.Integer(1));
                }
                between.Reset();
            }
        }

        var properties = _merge.Result();
        long? sole = _parts.Count == 1 ? _parts[0] : null;
        if (_rows.Read(edge) is not { } old)
        {
            if (_parts.Count == 0) return;
            _rows.Insert(edge, properties, _commit.Attempt, sole);
            _rows.SetShared(edge, _parts);
            _commit.EdgesAdded++;
            return;
        }
        if (_parts.Count == 0)
        {
            Remove(edge, old.Added);
            return;
        }
        _rows.Update(edge, properties, sole);
        _rows.SetShared(edge, _parts);
        if (properties.SequenceEqual(old.Properties) || old.Added == _commit.Attempt) return;
        _commit.EdgesChanged++;
        log.Edge(_commit.Attempt, ChangeKind.Changed, edge, PropertyDifference.Between(old.Properties, properties).Span);
    }

    private void Remove(EdgeKey edge, long added)
    {
        _rows.Delete(edge);
        _rows.SetShared(edge, _parts);
        _commit.EdgesRemoved++;
        log.Edge(added, ChangeKind.Added, edge);
        log.Edge(_commit.Attempt, ChangeKind.Removed, edge);
    }

    private long[] Now(long end) => ends.Nodes(end, _commit.Gone);

    private long[] Before(long end) => _changes.Before(end, Now(end));

    private long[] EndsOf(long node)
    {
        if (_endsOf.TryGetValue(node, out long[]? found)) return found;
        found = [];
        if (!_commit.Gone.Contains(node))
        {
            var list = new List<long>();
            nodes.Read.Bind(1, node).Step();
            ends.Naming(nodes.Read.Utf8(0), (int)nodes.Read.Integer(1), nodes.Read.Utf8(2), list);
            nodes.Read.Reset();
            found = [.. list.Distinct()];
        }
        if (_endsOf.Count >= MaxCached) _endsOf.Clear();
        return _endsOf[node] = found;
    }
}
