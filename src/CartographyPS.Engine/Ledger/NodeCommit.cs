using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Ledger;

/// <summary>The nodes' part of a commit: claims in, unstated claims out, and each node that they touch merged anew.</summary>
internal sealed class NodeCommit(LedgerStatements sql, NameTable names, AliasIndex aliases, ChangeLog log, long run, long now)
{
    private readonly Dictionary<long, NodeState?> _touched = [];
    private readonly HashSet<long> _added = [];

    /// <summary>The nodes that came into the graph.</summary>
    public HashSet<long> Added => _added;

    /// <summary>The nodes that left the graph, or can no longer be found by a value that they could be found by before.</summary>
    public HashSet<long> Lost { get; } = [];

    /// <summary>By what nodes can be found that they could not be found by before.</summary>
    public HashSet<(long Node, Alias Alias)> Found { get; } = [];

    /// <summary>Applies what a scope states.</summary>
    public void Apply(ScopeWriter scope)
    {
        var several = new Dictionary<Key128, List<SpilledNode>>();
        foreach (var spilled in scope.SpilledNodes)
        {
            var entry = scope.Nodes[spilled.Key];
            if (!entry.Several)
            {
                Put(scope.ScopeRow, spilled, entry.Id);
                continue;
            }
            if (!several.TryGetValue(spilled.Key, out var stated)) several[spilled.Key] = stated = [];
            stated.Add(spilled);
        }
        foreach (var stated in several.Values) PutUnited(scope, stated);
        Remove(scope);
        foreach (var touched in _touched) Merge(touched.Key, touched.Value);
    }

    private void PutUnited(ScopeWriter scope, List<SpilledNode> stated)
    {
        var first = stated[0];
        var entry = scope.Nodes[first.Key];
        var contents = stated.Select(spilled => spilled.Node.Properties).ToList();
        var labels = stated.SelectMany(spilled => spilled.Node.ExtraLabels);
        bool owner = stated.Exists(spilled => spilled.Node.Owner);
        if (entry.StartsWithStored)
        {
            var stored = Stored(entry.Id);
            contents.Add(stored.Properties);
            labels = labels.Concat(names.Set(stored.LabelsId));
            owner |= stored.Owner;
        }
        var united = new NodeContribution
        {
            Part = first.Node.Part,
            Label = first.Node.Label,
            Id = first.Node.Id,
            Owner = owner,
            ExtraLabels = [.. labels.Distinct().OrderBy(label => label, StringComparer.Ordinal)],
            Properties = PropertyMerge.UniteUnordered(contents),
        };
        long hash = Key128.ContentOf(united);
        if (entry.Id == 0 || hash != entry.StoredHash) Put(scope.ScopeRow, new SpilledNode(first.Key, hash, united), entry.Id);
    }

    private void Put(long scopeRow, SpilledNode spilled, long claim)
    {
        var node = spilled.Node;
        long labels = names.OfSet(node.ExtraLabels);
        log.Rows++;
        if (claim != 0)
        {
            Touch(sql.NodeOfClaim.With(claim).Scalar()!.Value);
            sql.UpdateNodeClaim.With(spilled.Hash, node.Owner, labels, run, claim).Run();
            sql.PutClaimProperties.With(claim, node.Properties).Run();
            return;
        }

        long label = names.Of(node.Label);
        var found = sql.FindNode.With(label, node.Id);
        if (!found.Step())
        {
            Insert(scopeRow, spilled, label, labels);
            return;
        }
        long id = found.Int64(0);
        bool removed = !found.IsNull(1);
        if (removed) Revive(id);
        else Touch(id);
        sql.KeepOnlyClaimsProperties.With(id).Run();
        sql.PutClaimProperties.With(InsertClaim(scopeRow, spilled, id, labels), node.Properties).Run();
    }

    private void Insert(long scopeRow, SpilledNode spilled, long label, long labels)
    {
        var node = spilled.Node;
        long id = sql.InsertNode.With(label, node.Id, labels, node.Properties, now).Scalar()!.Value;
        InsertClaim(scopeRow, spilled, id, labels);
        log.Rows++;
        _added.Add(id);
        log.NodeAdded(id);
        aliases.Add(id, aliases.Of(node.Label, node.ExtraLabels, node.Properties));
    }

    private long InsertClaim(long scopeRow, SpilledNode spilled, long node, long labels) => sql.InsertNodeClaim.With(
        scopeRow, spilled.Key.High, spilled.Key.Low, spilled.Hash, node, spilled.Node.Part, spilled.Node.Owner, labels, run).Scalar()!.Value;

    // A node that had left comes back as a new one in the row that its history refers to.
    private void Revive(long id)
    {
        sql.ReviveNode.With(now, id).Run();
        _added.Add(id);
        _touched[id] = null;
        log.NodeAdded(id);
    }

    private void Touch(long id)
    {
        if (_touched.ContainsKey(id)) return;
        _touched[id] = _added.Contains(id) ? null : State(id);
    }

    private void Remove(ScopeWriter scope)
    {
        foreach (long claim in scope.Nodes.Unstated)
        {
            var row = sql.PlaceOfNodeClaim.With(claim);
            row.Step();
            long node = row.Int64(0);
            if (scope.KeptParts.Count > 0 && PartPath.IsUnderAny(row.Text(1), scope.KeptParts)) continue;

            Touch(node);
            sql.KeepOnlyClaimsProperties.With(node).Run();
            sql.DeleteNodeClaim.With(claim).Run();
            sql.DeleteClaimProperties.With(claim).Run();
            log.Rows++;
        }
    }

    private void Merge(long id, NodeState? before)
    {
        var claims = Claims(id);
        if (claims.Count == 0)
        {
            sql.RemoveNode.With(run, id).Run();
            aliases.Remove(id);
            Lost.Add(id);
            log.Rows++;
            if (before is null) throw new InvalidOperationException("A node was added and removed in one commit.");
            log.NodeRemoved(id);
            return;
        }

        var state = State(id);
        byte[] properties = claims.Count == 1 ? claims[0].Properties.ToArray() : PropertyMerge.Unite(claims.Select(claim => claim.Properties));
        IReadOnlyList<string> labels = claims.Count == 1
            ? names.Set(claims[0].LabelsId)
            : [.. claims.SelectMany(claim => names.Set(claim.LabelsId)).Distinct().OrderBy(label => label, StringComparer.Ordinal)];
        long labelsId = names.OfSet(labels);
        if (claims.Count == 1) sql.DeleteClaimProperties.With(claims[0].Id).Run();
        if (labelsId != state.LabelsId || !state.Properties.Span.SequenceEqual(properties))
        {
            sql.UpdateNode.With(labelsId, new ReadOnlyMemory<byte>(properties), id).Run();
            log.Rows++;
        }
        if (before is not null && (labelsId != before.LabelsId || !before.Properties.Span.SequenceEqual(properties)))
        {
            log.NodeChanged(id, PropertyMerge.Differences(before.Properties, properties));
        }
        Realias(id, aliases.Of(state.Label, labels, properties), isNew: before is null);
    }

    private void Realias(long id, HashSet<Alias> current, bool isNew)
    {
        var stored = aliases.Stored(id);
        if (stored.SetEquals(current)) return;
        aliases.Remove(id);
        aliases.Add(id, current);
        if (isNew) return;   // a new node is looked for by all its aliases anyway

        if (stored.Except(current).Any()) Lost.Add(id);
        foreach (var alias in current.Except(stored)) Found.Add((id, alias));
    }

    private NodeState State(long id)
    {
        var row = sql.StateOfNode.With(id);
        row.Step();
        return new NodeState(row.Text(0), row.Int64(1), row.Utf8(2).ToArray());
    }

    private (long LabelsId, ReadOnlyMemory<byte> Properties, bool Owner) Stored(long claim)
    {
        var row = sql.ContentOfClaim.With(claim);
        row.Step();
        return (row.Int64(0), row.Utf8(1).ToArray(), row.Int64(2) != 0);
    }

    // The last wins: the owner over others, then the newest run; what is left is decided by the scope, whatever order scopes came in.
    private List<(long Id, long LabelsId, ReadOnlyMemory<byte> Properties)> Claims(long node)
    {
        var claims = new List<(long, long, ReadOnlyMemory<byte>)>();
        for (var row = sql.ClaimsOfNode.With(node); row.Step();) claims.Add((row.Int64(0), row.Int64(1), row.Utf8(2).ToArray()));
        return claims;
    }

    private sealed record NodeState(string Label, long LabelsId, ReadOnlyMemory<byte> Properties);
}
