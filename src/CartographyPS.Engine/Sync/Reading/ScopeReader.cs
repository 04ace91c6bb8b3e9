using System.Runtime.ExceptionServices;
using System.Text.Json;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Sync.Reading.Calls;

namespace CartographyPS.Engine.Sync.Reading;

/// <summary>
/// Reads one scope: makes the calls of a resource type's definition, in parallel unless one follows from another, and states what the
/// responses contain. When a call fails, the ledger keeps the data of its part: the reader never takes something for removed because it
/// could not be read.
/// </summary>
internal sealed class ScopeReader : IDisposable
{
    private readonly ResourceType _type;
    private readonly ScopeContext _scope;
    private readonly CallPages _pages;
    private readonly ContributionWriter _contributions;
    private readonly RowWalker _rows;
    private readonly CallSlots _slots;
    private readonly CallFallbacks _fallbacks;
    private readonly ReadingFailures _failures;
    private readonly OnceReads _once;
    private readonly WorkScheduler _scheduler;
    private readonly int _priority;
    private Exception? _fatal;

    public ScopeReader(
        ResourceType type, ScopeContext scope, IAwsReader aws, IScopeWriter writer, ReaderLimits limits,
        WorkScheduler scheduler, int priority = 0)
    {
        _type = type;
        _scope = scope;
        _failures = new ReadingFailures(writer);
        _once = new OnceReads(writer, _failures);
        _pages = new CallPages(aws, scope, limits, _failures);
        var odd = new OddValues(writer, _failures);
        _contributions = new ContributionWriter(writer, odd);
        _rows = new RowWalker(scope, _contributions, odd);
        _slots = new CallSlots(limits.CallsPerDepth);
        _fallbacks = new CallFallbacks(type);
        _scheduler = scheduler;
        _priority = priority;
    }

    /// <summary>Reads the scope.</summary>
    /// <exception cref="AwsServiceException">AWS does not, or no longer, accept the account's credentials.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task<ScopeReading> ReadAsync(CancellationToken cancellationToken)
    {
        // An error that is fatal to one call is fatal to the scope, so the others are cancelled.
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
            // Calls that the failed one cancelled may have ended before it.
            ExceptionDispatchInfo.Capture(_fatal).Throw();
        }
        _once.Conclude();
        return _failures.Conclude(first.Count(request => request.Call.Fallback.For is null));
    }

    public void Dispose()
    {
        _slots.Dispose();
        _pages.Dispose();
    }

    private async Task RunAsync(CallRequest request, CancellationTokenSource stop)
    {
        if (!await _fallbacks.IsNeededAsync(request.Call).ConfigureAwait(false)) return;

        var children = new PendingCalls();
        IReadOnlyList<CallRequest> halves = [];
        try
        {
            await ReadPagesAsync(request, children, stop).ConfigureAwait(false);
        }
        catch (AwsServiceException exception) when (request.Call.Absence.IsGone(exception.Code, exception.Message))
        {
            // The item was deleted after it was listed: nothing is stated of it, not even defaults.
            _once.Missed(request);
        }
        catch (AwsServiceException exception) when (request.Call.Batching?.IsSplitBy(exception.Code, exception.Message) == true)
        {
            // One of the items does not exist. A batch of one is that item.
            halves = request.Halves;
        }
        catch (AwsServiceException exception) when (request.Call.Absence.IsNone(exception.Code, exception.Message))
        {
            _fallbacks.NotDenied(request.Call);
            if (request.Call.Absence.NoneIsEmptyRow) await StateEmptyAsync(request, children, stop).ConfigureAwait(false);
        }
        catch (AwsServiceException exception) when (exception.Kind != AwsErrorKind.Credentials)
        {
            if (exception.Kind == AwsErrorKind.Denied && _fallbacks.TryDenied(request.Call)) _failures.Replace(request);
            else _failures.Fail(request, exception.Kind, exception.Code, exception.Message);
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidOperationException or ArgumentException)
        {
            // A response that a conversion cannot interpret counts as not read.
            _failures.Fail(request, AwsErrorKind.Other, "UnexpectedAnswer", exception.Message);
        }
        catch (Exception exception)
        {
            if (exception is not OperationCanceledException) Interlocked.CompareExchange(ref _fatal, exception, null);
            stop.Cancel();
            throw;
        }
        finally
        {
            _fallbacks.NotDenied(request.Call);
            await children.CompleteAsync().ConfigureAwait(false);
        }
        foreach (var half in halves) await RunAsync(half, stop).ConfigureAwait(false);
    }

    private async Task ReadPagesAsync(CallRequest request, PendingCalls children, CancellationTokenSource stop)
    {
        var target = _pages.TargetOf(request);
        if (request.Call.IsOnce && _once.Has(request, target)) return;

        var batches = new CallBatches();
        var account = request.Call.FailureList is { } list ? new ItemAccount(request, list) : null;
        await foreach (var page in _pages.ReadAsync(request, target, stop.Token).ConfigureAwait(false))
        {
            _fallbacks.NotDenied(request.Call);
            account?.Read(page.RootElement);
            await StateAsync(request, page.RootElement, CallPages.Lease(request, page), batches, children, stop).ConfigureAwait(false);
        }
        foreach (var (part, item, reason) in account?.NotRead() ?? [])
        {
            _failures.Fail(request, part, item, AwsErrorKind.Other, reason, "the response lists it as failed.");
        }
        if (batches.Folds is { } folds) await StateFoldsAsync(request, folds, batches, children, stop).ConfigureAwait(false);
        foreach (var batch in batches.Rest(request.Depth + 1)) await StartAsync(batch, children, stop).ConfigureAwait(false);
        if (account?.HasFailures == true) _once.Missed(request);
        if (request.Call.IsOnce) _once.Read(request, target);
    }

    private async Task StateEmptyAsync(CallRequest request, PendingCalls children, CancellationTokenSource stop)
    {
        var page = JsonDocument.Parse("{}");
        await StateAsync(request, page.RootElement, new PageLease(page), new CallBatches(), children, stop).ConfigureAwait(false);
    }

    // A page's rows are stated before their calls are started, so that no thread waits for a slot in the middle of a page. The calls hold
    // the page if they still need it.
    private async Task StateAsync(
        CallRequest request, JsonElement page, PageLease lease, CallBatches batches, PendingCalls children, CancellationTokenSource stop)
    {
        var next = await _scheduler.RunAsync(WorkKind.State, _priority, () =>
        {
            using (lease) return _rows.Walk(request, page, lease, batches);
        }).ConfigureAwait(false);
        foreach (var call in next) await StartAsync(call, children, stop).ConfigureAwait(false);
    }

    private async Task StateFoldsAsync(CallRequest request, RowFolds folds, CallBatches batches, PendingCalls children, CancellationTokenSource stop)
    {
        var rows = folds.Rows(out var sources);
        var lease = new PageLease(rows);
        var next = await _scheduler.RunAsync(WorkKind.State, _priority, () =>
        {
            using (lease) return _rows.WalkFolds(request, sources, rows.RootElement, lease, batches);
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
}
