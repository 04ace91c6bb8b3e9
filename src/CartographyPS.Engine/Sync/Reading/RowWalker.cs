using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CartographyPS.Engine.Common;
using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Sync.Reading.Calls;

namespace CartographyPS.Engine.Sync.Reading;

/// <summary>
/// Walks a page row by row: states each row's nodes and edges, descends to the items in it, and collects the calls that follow from it.
/// A row that cannot be interpreted is lost alone, without its siblings (see <see cref="OddValues"/>).
/// </summary>
internal sealed class RowWalker(ScopeContext scope, ContributionWriter contributions, OddValues odd)
{
    private readonly ConcurrentDictionary<(Source, string), bool> _distinct = new();

    /// <summary>Walks one page of a call.</summary>
    /// <param name="request">The call.</param>
    /// <param name="page">The page.</param>
    /// <param name="lease">The lease by which calls that follow from the page hold it.</param>
    /// <param name="batches">Where rows that share a call are gathered.</param>
    /// <returns>The calls that follow from the page, without those whose batch is not full yet.</returns>
    public List<CallRequest> Walk(CallRequest request, JsonElement page, PageLease lease, CallBatches batches)
    {
        var next = new List<CallRequest>();
        Visit(new Row(request.Call, page, request.Parent, request.Part, scope), request, lease, batches, next);
        return next;
    }

    /// <summary>Walks the folded rows of a call, after all its pages have arrived.</summary>
    /// <param name="request">The call.</param>
    /// <param name="sources">The sources of folded rows.</param>
    /// <param name="rows">The rows, a list for each source.</param>
    /// <param name="lease">The lease by which calls that follow from the rows hold them.</param>
    /// <param name="batches">Where rows that share a call are gathered.</param>
    /// <returns>The calls that follow from the rows, without those whose batch is not full yet.</returns>
    public List<CallRequest> WalkFolds(CallRequest request, IReadOnlyList<FoldSource> sources, JsonElement rows, PageLease lease, CallBatches batches)
    {
        var next = new List<CallRequest>();
        var above = new Row(request.Call, rows, request.Parent, request.Part, scope);
        for (int i = 0; i < sources.Count; i++)
        {
            foreach (var item in rows[i].EnumerateArray())
            {
                if (RowOf(sources[i], item, above, request) is { } row) Visit(row, request, lease, batches, next);
            }
        }
        return next;
    }

    [MethodImpl(Hot.Path)]
    private void Visit(Row row, CallRequest request, PageLease page, CallBatches batches, List<CallRequest> next)
    {
        contributions.Write(row);
        foreach (ItemSource items in row.Source.Items)
        {
            if (items is FoldSource fold)
            {
                Fold(fold, row, batches);
                continue;
            }
            foreach (var item in ItemsIn(items, row))
            {
                if (RowOf(items, item, row, request) is { } found) Visit(found, request, page, batches, next);
            }
        }
        foreach (var call in row.Source.Calls)
        {
            if (RequestOf(call, row, request.Depth + 1, page, batches) is { } made) next.Add(made);
        }
        if (RepeatedFor(row, request.Depth + 1, page) is { } again) next.Add(again);
    }

    private void Fold(FoldSource fold, Row row, CallBatches batches)
    {
        try
        {
            batches.Fold(fold, row);
        }
        catch (Exception exception) when (OddValues.Cause(exception))
        {
            odd.Lose(row, fold.Name, exception.Message);
        }
    }

    // The rows that an expansion returned before it failed are stated.
    private IEnumerable<JsonElement> ItemsIn(ItemSource items, Row row)
    {
        if (items.Expansion is null) return items.In(row.Item);

        var found = new List<JsonElement>();
        try
        {
            foreach (var item in items.In(row.Item))
            {
                if (item.ValueKind == JsonValueKind.String) odd.Lose(row, items.Name, item.GetString()!);
                else found.Add(item);
            }
        }
        catch (Exception exception) when (OddValues.Cause(exception))
        {
            odd.Lose(row, items.Name, exception.Message);
        }
        return found;
    }

    [MethodImpl(Hot.Path)]
    private Row? RowOf(ItemSource items, JsonElement item, Row parent, CallRequest request)
    {
        try
        {
            if (PartOf(parent, item, request) is not { } part) return null;
            var row = new Row(items, item, parent, part, scope);
            return items.Accepts(row) && IsFirst(items, row) ? row : null;
        }
        catch (Exception exception) when (OddValues.Cause(exception))
        {
            odd.Lose(parent, items.Name, exception.Message);
            return null;
        }
    }

    // Each result of a batch belongs to the part of the row that it is for. A result that does not name its row may be for any of them.
    private string? PartOf(Row parent, JsonElement item, CallRequest request)
    {
        if (parent.Source is not CallSource { Batching: { } batching } call) return parent.Part;
        if (Values.Text(batching.ResultKey.Find(item)) is { Length: > 0 } key) return PartPath.Append(parent.Part, call.Operation.ToString(), key);

        foreach (var (part, _) in request.Items) odd.Lose(part, call.Operation.Name, $"a result has no {batching.ResultKey.Text}.");
        return null;
    }

    [MethodImpl(Hot.Path)]
    private CallRequest? RequestOf(CallSource call, Row row, int depth, PageLease page, CallBatches batches)
    {
        try
        {
            if (call.NeedsItem && string.IsNullOrEmpty(call.ItemName!.Text(row)))
            {
                odd.Lose(row, call.Operation.Name, $"there is no {call.ItemName} to call it for.");
                return null;
            }
            return call.Batching is null ? CallRequest.For(call, row, page, depth) : batches.Add(call, row, page, depth);
        }
        catch (Exception exception) when (OddValues.Cause(exception))
        {
            odd.Lose(row, call.Operation.Name, exception.Message);
            return null;
        }
    }

    [MethodImpl(Hot.Path)]
    private CallRequest? RepeatedFor(Row row, int depth, PageLease page)
    {
        if (row.Source is not ItemSource { Repetition: { } again }) return null;
        try
        {
            string? key = again.Key.Text(row);
            if (string.IsNullOrEmpty(key)) odd.Lose(row, again.Call.Operation.Name, $"there is no {again.Key} to call it for.");
            else if (Levels.IsCycle(again, row, key!)) return null;
            else if (Levels.Of(row) >= again.Depth)
                odd.Lose(row, again.Call.Operation.Name, $"{key} lies {again.Depth} levels deep; the levels below were not read.");
            else return CallRequest.Again(again, row, page, depth);
        }
        catch (Exception exception) when (OddValues.Cause(exception))
        {
            odd.Lose(row, again.Call.Operation.Name, exception.Message);
        }
        return null;
    }

    private bool IsFirst(ItemSource source, Row row) =>
        source.DistinctBy is null || _distinct.TryAdd((source, source.DistinctBy.Text(row) ?? string.Empty), true);
}
