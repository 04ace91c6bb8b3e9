using System.Text.Json;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Sync.Reading.Calls;

/// <summary>
/// Reads the pages of a call in the form that its definition gives: as they arrive, the first ones only, joined into one, shared, or of
/// a job.
/// </summary>
internal sealed class CallPages(IAwsReader aws, ScopeContext scope, ReaderLimits limits, ReadingFailures failures) : IDisposable
{
    private readonly SharedAnswers _shared = new(aws);
    private readonly JobWaiter _jobs = new(aws, limits.Delay);
    private int _downloads;

    /// <summary>Reads the pages of a call.</summary>
    /// <exception cref="AwsServiceException">The limit of downloads is exceeded.</exception>
    public IAsyncEnumerable<JsonDocument> ReadAsync(CallRequest request, CallTarget target, CancellationToken cancellationToken)
    {
        var call = request.Call;
        var (region, parameters) = target;
        if (call.IsDownload && Interlocked.Increment(ref _downloads) > limits.Downloads)
        {
            throw new AwsServiceException(
                AwsErrorKind.Other, "TooManyDownloads", $"The limit of {limits.Downloads} downloads is reached.", call.Operation.ToString(), region);
        }
        var pages = call.Job is null
            ? ParameterChunks.ReadAsync(call.IsShared ? _shared : aws, call, region, parameters, cancellationToken)
            : _jobs.ReadAsync(call, region, parameters, cancellationToken);
        if (call.Paging.AtMost is { } most) pages = PageBound.ReadAsync(pages, most, () => failures.Cut(request, most));
        return call.Paging.IsOneRow ? JoinedPages.ReadAsync(request.JoinedItem, pages, dispose: !call.IsShared) : pages;
    }

    /// <summary>Returns the lease by which rows hold a page. A shared page belongs to all its requesters.</summary>
    public static PageLease Lease(CallRequest request, JsonDocument page) =>
        new(request.Call.IsShared && !request.Call.Paging.IsOneRow ? SharedAnswers.Held : page);

    /// <inheritdoc/>
    public void Dispose() => _shared.Dispose();

    /// <summary>Resolves the region and parameters of a call.</summary>
    /// <exception cref="FormatException">The row does not give a valid region or parameter.</exception>
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
