using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Common;
using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Sync.Reading;

/// <summary>
/// Reads one scope: makes the calls of a resource type's definition, in parallel where they do not follow from each other, and states
/// what the responses say. A call that fails keeps its part of the ledger; the reader never decides that something is gone because
/// it could not be read.
/// </summary>
internal sealed class ScopeReader : IDisposable
{
    private readonly ResourceType _type;
    private readonly ScopeContext _scope;
    private readonly IAwsReader _aws;
    private readonly SharedAnswers _shared;
    private readonly IScopeWriter _writer;
    private readonly ContributionWriter _contributions;
    private readonly CallSlots _slots;
    private readonly JobWaiter _jobs;
    private readonly WorkScheduler _scheduler;
    private readonly int _priority;
    private readonly ConcurrentQueue<ItemFailure> _failures = new();
    private readonly ConcurrentQueue<string> _replaced = new();
    private readonly OddValues _odd;
    private readonly ConcurrentDictionary<(Source, string), bool> _distinct = new();
    private readonly Dictionary<CallSource, TaskCompletionSource<bool>> _denied;
    private Exception? _fatal;

    public ScopeReader(
        ResourceType type, ScopeContext scope, IAwsReader aws, IScopeWriter writer, ReaderLimits limits,
        WorkScheduler scheduler, int priority = 0)
    {
        _type = type;
        _scope = scope;
        _aws = aws;
        _shared = new SharedAnswers(aws);
        _writer = writer;
        _odd = new OddValues(writer, _failures);
        _contributions = new ContributionWriter(writer, _odd);
        _slots = new CallSlots(limits.CallsPerDepth);
        _jobs = new JobWaiter(aws, limits.Delay);
        _scheduler = scheduler;
        _priority = priority;
        _denied = type.AllCalls.Where(call => call.Fallback.Exists).ToDictionary(
            call => call, _ => new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously));
    }

    /// <summary>Reads the scope.</summary>
    /// <exception cref="AwsServiceException">The account's credentials are not accepted (any more).</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task<ScopeReading> ReadAsync(CancellationToken cancellationToken)
    {
        // What is fatal to one call is fatal to the scope: the others need not go on.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var empty = JsonDocument.Parse("{}");
        _contributions.Write(new Row(_type.Context, empty.RootElement, null, PartPath.Root, _scope));

        var pending = new PendingCalls();
        var first = _type.Calls.SelectMany(call => CallRequest.First(call, _scope)).ToList();
        foreach (var request in first) pending.Add(() => RunAsync(request, stop));
        try
        {
            await pending.CompleteAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_fatal is not null)
        {
            // Calls that were stopped by the one that failed may have ended before it.
            ExceptionDispatchInfo.Capture(_fatal).Throw();
        }
        return Conclude(first.Count(request => request.Call.Fallback.For is null));
    }

    public void Dispose()
    {
        _slots.Dispose();
        _shared.Dispose();
    }

    private ScopeReading Conclude(int firstCalls)
    {
        var failures = _failures.ToList();
        if (failures.Count == 0) return new ScopeReading(ScopeStatus.Complete, failures);

        // The calls that stood in may not have read all that the denied one once told.
        foreach (string part in _replaced) _writer.Keep(part);
        var first = failures.Where(failure => failure.IsFirstCall).Select(failure => failure.Part).Distinct().ToList();
        if (first.Count < firstCalls) return new ScopeReading(ScopeStatus.Partial, failures);

        if (failures.TrueForAll(failure => failure.Kind == AwsErrorKind.Denied)) return new ScopeReading(ScopeStatus.Denied, failures);
        if (failures.TrueForAll(failure => failure.Kind == AwsErrorKind.Unsupported)) return new ScopeReading(ScopeStatus.Unsupported, failures);
        return new ScopeReading(ScopeStatus.Failed, failures);
    }

    private async Task RunAsync(CallRequest request, CancellationTokenSource stop)
    {
        if (request.Call.Fallback.For is { } other && !await _denied[other].Task.ConfigureAwait(false)) return;

        var children = new PendingCalls();
        IReadOnlyList<CallRequest> halves = [];
        try
        {
            await ReadPagesAsync(request, children, stop).ConfigureAwait(false);
            Decide(request.Call, denied: false);
        }
        catch (AwsServiceException exception) when (request.Call.Absence.IsGone(exception.Code, exception.Message))
        {
            // Deleted since it was listed: there is nothing to say of it, not even that it has none of something.
        }
        catch (AwsServiceException exception) when (request.Call.Batching?.IsSplitBy(exception.Code, exception.Message) == true)
        {
            // One of the items is not there; when it is alone, it is that one.
            halves = request.Halves;
        }
        catch (AwsServiceException exception) when (request.Call.Absence.IsNone(exception.Code, exception.Message))
        {
            Decide(request.Call, denied: false);
            if (request.Call.Absence.NoneIsEmptyRow) await StateEmptyAsync(request, children, stop).ConfigureAwait(false);
        }
        catch (AwsServiceException exception) when (exception.Kind == AwsErrorKind.Denied && request.Call.Fallback.Exists)
        {
            // Where a page had come before, the other call was not made: then this is a failure like others.
            if (_denied[request.Call].TrySetResult(true)) _replaced.Enqueue(request.Part);
            else Fail(request, exception.Kind, exception.Code, exception.Message);
        }
        catch (AwsServiceException exception) when (exception.Kind != AwsErrorKind.Credentials)
        {
            Fail(request, exception.Kind, exception.Code, exception.Message);
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidOperationException or ArgumentException)
        {
            // An answer that a conversion cannot make sense of is an answer that was not read.
            Fail(request, AwsErrorKind.Other, "UnexpectedAnswer", exception.Message);
        }
        catch (Exception exception)
        {
            if (exception is not OperationCanceledException) Interlocked.CompareExchange(ref _fatal, exception, null);
            stop.Cancel();
            throw;
        }
        finally
        {
            Decide(request.Call, denied: false);
            await children.CompleteAsync().ConfigureAwait(false);
        }
        foreach (var half in halves) await RunAsync(half, stop).ConfigureAwait(false);
    }

    private async Task ReadPagesAsync(CallRequest request, PendingCalls children, CancellationTokenSource stop)
    {
        var (region, parameters) = AskedFor(request);
        var batches = new CallBatches();
        IAwsReader aws = request.Call.IsShared ? _shared : _aws;
        var pages = request.Call.Job is null
            ? Portions.ReadAsync(aws, request.Call, region, parameters, stop.Token)
            : _jobs.ReadAsync(request.Call, region, parameters, stop.Token);
        if (request.Call.Paging.IsOneRow) pages = JoinedPages.ReadAsync(request.JoinedItem, pages, dispose: !request.Call.IsShared);
        var account = request.Call.FailureList is { } list ? new ItemAccount(request, list) : null;
        await foreach (var page in pages.ConfigureAwait(false))
        {
            Decide(request.Call, denied: false);
            account?.Read(page.RootElement);
            var lease = new PageLease(request.Call.IsShared && !request.Call.Paging.IsOneRow ? SharedAnswers.Held : page);
            await StateAsync(request, page.RootElement, lease, batches, children, stop).ConfigureAwait(false);
        }
        foreach (var (part, item, reason) in account?.NotRead() ?? []) Fail(request, part, item, AwsErrorKind.Other, reason, "the answer says that it was not read.");
        foreach (var batch in batches.Rest(request.Depth + 1)) await StartAsync(batch, children, stop).ConfigureAwait(false);
    }

    private (string Region, IReadOnlyDictionary<string, object?> Parameters) AskedFor(CallRequest request)
    {
        try
        {
            string? region = request.Call.CallRegion is { } value && request.Giver is { } giver ? value.Text(giver) : null;
            return (region ?? _scope.Region, request.Parameters(_scope));
        }
        catch (Exception exception) when (OddValues.Cause(exception))
        {
            throw new FormatException(exception.Message, exception);
        }
    }

    private async Task StateEmptyAsync(CallRequest request, PendingCalls children, CancellationTokenSource stop)
    {
        var page = JsonDocument.Parse("{}");
        await StateAsync(request, page.RootElement, new PageLease(page), new CallBatches(), children, stop).ConfigureAwait(false);
    }

    // A page's rows are stated first and their calls started after, so that no thread waits for a slot in the midst of a page. Who made
    // the calls holds the page where it is needed further.
    private async Task StateAsync(
        CallRequest request, JsonElement page, PageLease lease, CallBatches batches, PendingCalls children, CancellationTokenSource stop)
    {
        var next = await _scheduler.RunAsync(WorkKind.State, _priority, () =>
        {
            var calls = new List<CallRequest>();
            using (lease) Visit(new Row(request.Call, page, request.Parent, request.Part, _scope), request, lease, batches, calls);
            return calls;
        }).ConfigureAwait(false);
        foreach (var call in next) await StartAsync(call, children, stop).ConfigureAwait(false);
    }

    private async Task StartAsync(CallRequest request, PendingCalls children, CancellationTokenSource stop)
    {
        var slots = _slots.At(request.Depth);
        await slots.WaitAsync(stop.Token).ConfigureAwait(false);
        children.Add(async () =>
        {
            try
            {
                await RunAsync(request, stop).ConfigureAwait(false);
            }
            finally
            {
                slots.Release();
                foreach (var page in request.Pages) page.Dispose();
            }
        });
    }

    [MethodImpl(Hot.Path)]
    private void Visit(Row row, CallRequest request, PageLease page, CallBatches batches, List<CallRequest> next)
    {
        _contributions.Write(row);
        foreach (var items in row.Source.Items.Cast<ItemSource>())
        {
            foreach (var item in ItemsIn(items, row))
            {
                if (RowOf(items, item, row, request) is { } found) Visit(found, request, page, batches, next);
            }
        }
        foreach (var call in row.Source.Calls)
        {
            if (RequestOf(call, row, request.Depth + 1, page, batches) is { } made) next.Add(made);
        }
        if (AgainFor(row, request.Depth + 1, page) is { } again) next.Add(again);
    }

    [MethodImpl(Hot.Path)]
    private CallRequest? AgainFor(Row row, int depth, PageLease page)
    {
        if (row.Source is not ItemSource { Repetition: { } again }) return null;
        try
        {
            string? key = again.Key.Text(row);
            if (string.IsNullOrEmpty(key)) _odd.Lose(row, again.Call.Operation.Name, $"there is no {again.Key} to call it for.");
            else if (Levels.IsCycle(again, row, key!)) return null;
            else if (Levels.Of(row) >= again.Depth) _odd.Lose(row, again.Call.Operation.Name, $"{key} lies {again.Depth} levels deep, and what is below was not read.");
            else return CallRequest.Again(again, row, page, depth);
        }
        catch (Exception exception) when (OddValues.Cause(exception))
        {
            _odd.Lose(row, again.Call.Operation.Name, exception.Message);
        }
        return null;
    }

    // What an expansion gave before it failed is stated.
    private IEnumerable<JsonElement> ItemsIn(ItemSource items, Row row)
    {
        if (items.Expansion is null) return items.In(row.Item);

        var found = new List<JsonElement>();
        try
        {
            foreach (var item in items.In(row.Item))
            {
                if (item.ValueKind == JsonValueKind.String) _odd.Lose(row, items.Name, item.GetString()!);
                else found.Add(item);
            }
        }
        catch (Exception exception) when (OddValues.Cause(exception))
        {
            _odd.Lose(row, items.Name, exception.Message);
        }
        return found;
    }

    [MethodImpl(Hot.Path)]
    private Row? RowOf(ItemSource items, JsonElement item, Row parent, CallRequest request)
    {
        try
        {
            if (PartOf(parent, item, request) is not { } part) return null;
            var row = new Row(items, item, parent, part, _scope);
            return items.Accepts(row) && IsFirst(items, row) ? row : null;
        }
        catch (Exception exception) when (OddValues.Cause(exception))
        {
            _odd.Lose(parent, items.Name, exception.Message);
            return null;
        }
    }

    // The results of a batch each belong to the part of the row that they answer: of one that does not tell, any may be it.
    private string? PartOf(Row parent, JsonElement item, CallRequest request)
    {
        if (parent.Source is not CallSource { Batching: { } batching } call) return parent.Part;
        if (Values.Text(batching.ResultKey.Find(item)) is { Length: > 0 } key) return PartPath.Append(parent.Part, call.Operation.ToString(), key);

        foreach (var (part, _) in request.Items) _odd.Lose(part, call.Operation.Name, $"a result has no {batching.ResultKey.Text}.");
        return null;
    }

    [MethodImpl(Hot.Path)]
    private CallRequest? RequestOf(CallSource call, Row row, int depth, PageLease page, CallBatches batches)
    {
        try
        {
            if (call.NeedsItem && string.IsNullOrEmpty(call.ItemName!.Text(row)))
            {
                _odd.Lose(row, call.Operation.Name, $"there is no {call.ItemName} to call it for.");
                return null;
            }
            return call.Batching is null ? CallRequest.For(call, row, page, depth) : batches.Add(call, row, page, depth);
        }
        catch (Exception exception) when (OddValues.Cause(exception))
        {
            _odd.Lose(row, call.Operation.Name, exception.Message);
            return null;
        }
    }

    private bool IsFirst(ItemSource source, Row row) =>
        source.DistinctBy is null || _distinct.TryAdd((source, source.DistinctBy.Text(row) ?? string.Empty), true);

    private void Fail(CallRequest request, AwsErrorKind kind, string code, string message)
    {
        Decide(request.Call, denied: false);
        foreach (var (part, item) in request.Items) Fail(request, part, item, kind, code, message);
    }

    private void Fail(CallRequest request, string part, string item, AwsErrorKind kind, string code, string message)
    {
        _writer.Keep(part);
        _failures.Enqueue(new ItemFailure(part, request.Call.Operation.ToString(), item, kind, code, message)
        {
            IsFirstCall = item.Length == 0 || (request.Spread is not null && part == request.Part),
        });
    }

    private void Decide(CallSource call, bool denied)
    {
        if (call.Fallback.Exists) _denied[call].TrySetResult(denied);
    }
}
