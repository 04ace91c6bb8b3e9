using CartographyPS.Engine.Ledger.Storage;
using CartographyPS.Engine.Ledger.Writing.Nodes;

namespace CartographyPS.Engine.Ledger.Writing.Edges;

/// <summary>
/// Commits edges, after the nodes: stores the contributions that differ, removes those that were not stated, and determines which edges
/// these and the changed nodes make or no longer make. An edge that nothing else states, or that others state with the same properties,
/// is handled at once. The remaining affected edges are merged from their contributions at the end.
/// </summary>
internal sealed class EdgeMerger(Database database, EndTable ends, ChangeLog log)
{
    private readonly EdgeContributionRows _parts = new(database);
    private readonly EdgeRows _rows = new(database);
    private readonly PropertyMerge _merge = new();
    private readonly HashSet<EdgeKey> _concerned = [];
    private readonly HashSet<long> _followed = [];
    private readonly List<long> _found = [];
    private CommitState _commit = null!;
    private EndChanges _changes = null!;
    private long _nextRow;

    /// <summary>Begins a commit.</summary>
    public void Begin(CommitState commit, EndChanges changes)
    {
        _commit = commit;
        _changes = changes;
        _concerned.Clear();
        _followed.Clear();
        _nextRow = Rows.Next(database, "ledger_edge_part", commit.Scope);
    }

    /// <summary>Removes a contribution.</summary>
    public void Remove(long row)
    {
        var (type, from, to, _) = _parts.Read(row);
        _parts.Delete(row);
        ends.Free(2);
        long[] starts = Before(from);
        long[] endings = Before(to);
        if (starts.Length == 0 || endings.Length == 0) _parts.WaitNoMore(from, to, row);
        foreach (long start in starts)
        {
            foreach (long ending in endings) Lose(row, new EdgeKey(start, type, ending));
        }
    }

    /// <summary>Updates the edges of stored contributions whose ends name other nodes than before.</summary>
    public void FollowEnds()
    {
        foreach (long end in _changes.Ends)
        {
            _found.Clear();
            _parts.WaitingAt(end, _found);
            // A contribution that makes edges at this end makes them at each node that the end named, so one node finds them all.
            if (Before(end) is [var node, ..]) _rows.PartsAt(node, _found);
            foreach (long row in _found)
            {
                if (_followed.Add(row)) Follow(row);
            }
        }
    }

    /// <summary>Stores a contribution that the ledger does not have, or has with other properties.</summary>
    public void Store(in EdgeRecord record, long row, ContributionKey key, long hash)
    {
        if (row != 0)
        {
            _parts.Update(row, hash, record.Properties);
            var (type, start, end, _) = _parts.Read(row);
            foreach (long a in Now(start))
            {
                foreach (long b in Now(end)) _concerned.Add(new EdgeKey(a, type, b));
            }
            return;
        }

        row = _nextRow++;
        long from = ends.Id(record.From);
        long to = ends.Id(record.To);
        _parts.Insert(row, key, hash, record, from, to);
        long[] starts = ends.Nodes(from, record.From, _commit.Gone);
        long[] endings = ends.Nodes(to, record.To, _commit.Gone);
        foreach (long start in starts)
        {
            foreach (long ending in endings) Gain(row, new EdgeKey(start, record.Type, ending), record.Properties);
        }
        Wait(row, from, starts, to, endings);
    }

    /// <summary>Returns the stored properties of a contribution.</summary>
    public byte[] Stored(long row) => _parts.Read(row).Properties;

    /// <summary>Merges the remaining affected edges from their contributions.</summary>
    public void Merge()
    {
        foreach (var edge in _concerned) Merge(edge);
        ends.StoreFreed();
    }

    private void Follow(long row)
    {
        var (type, from, to, properties) = _parts.Read(row);
        long[] startsBefore = Before(from);
        long[] endingsBefore = Before(to);
        long[] startsNow = Now(from);
        long[] endingsNow = Now(to);
        if (startsBefore.Length == 0 || endingsBefore.Length == 0) _parts.WaitNoMore(from, to, row);
        foreach (long start in startsNow)
        {
            foreach (long ending in endingsNow)
            {
                if (Array.IndexOf(startsBefore, start) >= 0 && Array.IndexOf(endingsBefore, ending) >= 0) continue;
                Gain(row, new EdgeKey(start, type, ending), properties);
            }
        }
        foreach (long start in startsBefore)
        {
            foreach (long ending in endingsBefore)
            {
                if (Array.IndexOf(startsNow, start) >= 0 && Array.IndexOf(endingsNow, ending) >= 0) continue;
                Lose(row, new EdgeKey(start, type, ending));
            }
        }
        Wait(row, from, startsNow, to, endingsNow);
    }

    // Waiting at one end is enough: once it names a node and the other end does not, the contribution waits at the other.
    private void Wait(long row, long from, long[] starts, long to, long[] endings)
    {
        if (starts.Length == 0) _parts.Wait(from, row);
        else if (endings.Length == 0) _parts.Wait(to, row);
    }

    private void Gain(long row, EdgeKey edge, ReadOnlySpan<byte> properties)
    {
        _commit.CountEdges(row, 1);
        if (_rows.Insert(edge, properties, _commit.Attempt, row)) _commit.EdgesAdded++;
        else if (!_rows.Join(edge, properties, row)) _concerned.Add(edge);
    }

    private void Lose(long row, EdgeKey edge)
    {
        _commit.CountEdges(row, -1);
        _rows.Leave(edge, row);
        _concerned.Add(edge);
    }

    private void Merge(EdgeKey edge)
    {
        long? one = null;
        _merge.Clear([]);
        var parts = _rows.Parts(edge);
        while (parts.Step())
        {
            one ??= parts.Integer(0);
            _merge.Add(parts.Utf8(1), owner: false);
        }
        parts.Reset();

        var old = _rows.Read(edge);
        if (one is not { } part)
        {
            _rows.Delete(edge);
            _commit.EdgesRemoved++;
            log.Edge(old.Added, ChangeKind.Added, edge);
            log.Edge(_commit.Attempt, ChangeKind.Removed, edge);
            return;
        }
        if (old.Part is null) _rows.Promote(edge, part);
        var properties = _merge.Result();
        if (properties.SequenceEqual(old.Properties)) return;
        _rows.SetProperties(edge, properties);
        if (old.Added == _commit.Attempt) return;
        _commit.EdgesChanged++;
        log.Edge(_commit.Attempt, ChangeKind.Changed, edge, PropertyDifference.Between(old.Properties, properties).Span);
    }

    private long[] Now(long end) => ends.Nodes(end, _commit.Gone);

    private long[] Before(long end) => _changes.Before(end, Now(end));
}
