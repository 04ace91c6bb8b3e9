using System.Text.Json;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Sync.Reading;

/// <summary>
/// Reads the pages of a call in the form that its definition gives: as they come or the first of them, joined to one, shared, or those of a
/// job.
/// </summary>
internal sealed class CallPages(IAwsReader aws, ScopeContext scope, ReaderLimits limits, ReadingFailures failures) : IDisposable
{
    private readonly SharedAnswers _shared = new(aws);
    private readonly JobWaiter _jobs = new(aws, limits.Delay);
    private int _downloads;

    /// <summary>Reads the pages of a call.</summary>
    /// <exception cref="AwsServiceException">It is a download too many.</exception>
    public IAsyncEnumerable<JsonDocument> ReadAsync(CallRequest request, CallTarget target, CancellationToken cancellationToken)
    {
        var call = request.Call;
        var (region, parameters) = target;
        if (call.IsDownload && Interlocked.Increment(ref _downloads) > limits.Downloads)
        {
            throw new AwsServiceException(AwsErrorKind.Other, "TooManyDownloads", $"More than {limits.Downloads} documents are not downloaded.", call.Operation.ToString(), region);
        }
        var pages = call.Job is null
            ? ParameterChunks.ReadAsync(call.IsShared ? _shared : aws, call, region, parameters, cancellationToken)
            : _jobs.ReadAsync(call, region, parameters, cancellationToken);
        if (call.Paging.AtMost is { } most) pages = PageBound.ReadAsync(pages, most, () => failures.Cut(request, most));
        return call.Paging.IsOneRow ? JoinedPages.ReadAsync(request.JoinedItem, pages, dispose: !call.IsShared) : pages;
    }

    /// <summary>What the rows of a page hold it by. A shared page belongs to all who asked for it.</summary>
    public static PageLease Lease(CallRequest request, JsonDocument page) =>
        new(request.Call.IsShared && !request.Call.Paging.IsOneRow ? SharedAnswers.Held : page);

    /// <inheritdoc/>
    public void Dispose() => _shared.Dispose();

    /// <summary>Where a call goes and what it asks.</summary>
    /// <exception cref="FormatException">A region or a parameter of the call cannot be made of the row that it is called for.</exception>
    public CallTarget TargetOf(CallRequest request)
    {
        try
        {
            string? region = request.Call.CallRegion is { } value && request.Giver is { } giver ? value.Text(giver) : null;
            return new CallTarget(region ?? scope.Region, request.Parameters(scope));
        }
        catch (Exception exception) when (OddValues.Cause(exception))
        {
            throw new FormatException(exception.Message, exception);
        }
    }
}
