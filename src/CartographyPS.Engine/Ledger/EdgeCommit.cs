using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Ledger;

/// <summary>The edges' part of a commit: claims in and out, ends resolved, and edges that waited for a node taken up.</summary>
internal sealed class EdgeCommit(LedgerStatements sql, NameTable names, AliasIndex aliases, ChangeLog log, long now)
{
    private readonly Dictionary<Triple, bool> _existedBefore = [];
    private readonly HashSet<Triple> _changed = [];
    private HashSet<long> _newNodes = [];
    private bool _deleted;

    /// <summary>Applies what a scope states, after its nodes.</summary>
    public void Apply(ScopeWriter scope, NodeCommit nodes)
    {
        _newNodes = nodes.Added;
        Remove(scope);
        foreach (long claim in Affected(nodes)) Resolve(claim);
        foreach (var spilled in Chosen(scope)) Put(scope, spilled);
        Log();
    }

    // Where a scope states one edge with several contents, the greater hash counts, whatever their order.
    private static IEnumerable<SpilledEdge> Chosen(ScopeWriter scope)
    {
        var several = new Dictionary<Key128, SpilledEdge>();
        foreach (var spilled in scope.SpilledEdges)
        {
            var entry = scope.Edges[spilled.Key];
            if (!entry.Several) yield return spilled;
            else if (!several.TryGetValue(spilled.Key, out var other) || spilled.Hash > other.Hash) several[spilled.Key] = spilled;
        }
        foreach (var spilled in several.Values)
        {
            var entry = scope.Edges[spilled.Key];
            if (entry.StartsWithStored ? spilled.Hash > entry.StoredHash : spilled.Hash != entry.StoredHash || entry.Id == 0) yield return spilled;
        }
    }

    private void Put(ScopeWriter scope, SpilledEdge spilled)
    {
        long claim = scope.Edges[spilled.Key].Id;
        var edge = spilled.Edge;
        Parameter properties = edge.Properties.Length == 0 ? default(Parameter) : edge.Properties;
        if (claim != 0)
        {
            foreach (var pair in Pairs(claim)) _changed.Add(new Triple(pair.Type, pair.From!.Value, pair.To!.Value));
            log.Rows += sql.UpdateEdgeClaim.With(spilled.Hash, properties, claim).Change();
            return;
        }

        bool isOpen = aliases.IsAlias(edge.From) || aliases.IsAlias(edge.To);
        var froms = aliases.Resolve(edge.From);
        var tos = aliases.Resolve(edge.To);
        var row = new EdgeRow(
            scope.ScopeRow, spilled.Key, spilled.Hash, edge.Part, names.Of(edge.Type), names.Of(edge.From.Label), names.Of(edge.From.Property), edge.From.Value,
            names.Of(edge.To.Label), names.Of(edge.To.Property), edge.To.Value, properties);
        long? first = null;
        if (froms.Count == 0 || tos.Count == 0)
        {
            Insert(row, null, null, null, isOpen: true);
            return;
        }
        foreach (long from in froms)
        {
            foreach (long to in tos)
            {
                long id = Insert(row, first, from, to, isOpen);
                first ??= id;
            }
        }
    }

    private long Insert(EdgeRow row, long? first, long? from, long? to, bool isOpen)
    {
        if (from is { } start && to is { } end) Note(new Triple(row.Type, start, end));
        log.Rows++;
        return sql.InsertEdgeClaim.With(
            row.Scope, row.Key.High, row.Key.Low, row.Hash, first, row.Part, row.Type, row.FromLabel, row.FromProperty, row.FromValue,
            row.ToLabel, row.ToProperty, row.ToValue, from, to, row.Properties, now, isOpen).Scalar()!.Value;
    }

    private void Remove(ScopeWriter scope)
    {
        foreach (long claim in scope.Edges.Unstated)
        {
            if (scope.KeptParts.Count > 0 && PartPath.IsUnderAny(PartOf(claim), scope.KeptParts)) continue;
            foreach (var pair in Pairs(claim)) Note(new Triple(pair.Type, pair.From!.Value, pair.To!.Value));
            log.Rows += sql.DeleteEdgeClaim.With(claim).Change();
            _deleted = true;
        }
    }

    // The claims whose ends may name other nodes than before.
    private HashSet<long> Affected(NodeCommit nodes)
    {
        var claims = new HashSet<long>();
        foreach (long node in nodes.Lost)
        {
            for (var row = sql.EdgeClaimsAt.With(node); row.Step();) claims.Add(row.Int64(0));
        }
        if (sql.AnyOpenEdge.With().Scalar() is null) return claims;

        foreach (long node in nodes.Added)
        {
            var row = sql.KeyOfNode.With(node);
            row.Step();
            AddOpen(claims, new Alias(row.Int64(0), names.Of("id"), row.Text(1)));
            foreach (var alias in aliases.Stored(node)) AddOpen(claims, alias);
        }
        foreach (var (_, alias) in nodes.Found) AddOpen(claims, alias);
        return claims;
    }

    private void AddOpen(HashSet<long> claims, Alias alias)
    {
        for (var row = sql.OpenEdgesTo.With(alias.Value, alias.Label, alias.Property); row.Step();) claims.Add(row.Int64(0));
        for (var row = sql.OpenEdgesFrom.With(alias.Value, alias.Label, alias.Property); row.Step();) claims.Add(row.Int64(0));
    }

    // Names the pairs that a claim's ends name now, and changes its rows where they name others.
    private void Resolve(long claim)
    {
        var stored = sql.EdgeClaim.With(claim);
        if (!stored.Step()) return;
        var row = new EdgeRow(
            stored.Int64(0), new Key128(stored.Int64(1), stored.Int64(2)), stored.Int64(3), stored.Text(4), stored.Int64(5),
            stored.Int64(6), stored.Int64(7), stored.Text(8), stored.Int64(9), stored.Int64(10), stored.Text(11), stored.TextOrNull(12));
        NodeReference from = new(stored.Text(13), stored.Text(14), row.FromValue), to = new(stored.Text(15), stored.Text(16), row.ToValue);

        var current = new HashSet<(long, long)>();
        foreach (long start in aliases.Resolve(from))
        {
            foreach (long end in aliases.Resolve(to)) current.Add((start, end));
        }
        var before = Pairs(claim);
        if (current.SetEquals(before.Select(pair => (pair.From!.Value, pair.To!.Value)))) return;

        // The first row carries the claim; it is used for the first pair, or waits when there is none.
        foreach (var pair in before) Note(new Triple(row.Type, pair.From!.Value, pair.To!.Value));
        log.Rows += sql.DeleteOtherEdgeRows.With(claim).Change();
        if (before.Count > 0) _deleted = true;
        bool isAlias = aliases.IsAlias(from) || aliases.IsAlias(to);
        bool isFirst = true;
        foreach (var (start, end) in current)
        {
            if (!isFirst)
            {
                Insert(row, claim, start, end, isAlias);
                continue;
            }
            isFirst = false;
            Note(new Triple(row.Type, start, end));
            sql.PlaceEdgeClaim.With(start, end, isAlias, now, claim).Run();
            log.Rows++;
        }
        if (!isFirst) return;
        sql.PlaceEdgeClaim.With((long?)null, (long?)null, true, now, claim).Run();
        log.Rows++;
    }

    private string PartOf(long claim)
    {
        var row = sql.PartOfEdgeClaim.With(claim);
        row.Step();
        return row.Text(0);
    }

    private List<(long Type, long? From, long? To)> Pairs(long claim)
    {
        var pairs = new List<(long, long?, long?)>();
        for (var row = sql.PairsOfEdgeClaim.With(claim); row.Step();) pairs.Add((row.Int64(0), row.Int64(1), row.Int64(2)));
        return pairs;
    }

    // Called before an edge's rows are changed: whether the graph had it before this commit.
    private void Note(Triple edge)
    {
        if (_existedBefore.ContainsKey(edge)) return;
        bool isNew = _newNodes.Contains(edge.From) || _newNodes.Contains(edge.To);
        _existedBefore[edge] = !isNew && Exists(edge);
    }

    private bool Exists(Triple edge) => sql.AnyEdge.With(edge.From, edge.Type, edge.To).Scalar() is not null;

    private void Log()
    {
        foreach (var edge in _existedBefore)
        {
            bool exists = !_deleted || Exists(edge.Key);
            if (exists && !edge.Value) log.EdgeAdded(edge.Key);
            else if (!exists && edge.Value) log.EdgeRemoved(edge.Key);
        }
        foreach (var edge in _changed.Where(edge => !_existedBefore.ContainsKey(edge))) log.EdgeChanged(edge);
    }

    private sealed record EdgeRow(
        long Scope, Key128 Key, long Hash, string Part, long Type, long FromLabel, long FromProperty, string FromValue,
        long ToLabel, long ToProperty, string ToValue, Parameter Properties);
}
