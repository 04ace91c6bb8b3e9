using System.Text.Json;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Sync.Reading;

/// <summary>Reads the pages of a call in the form that its definition gives: as they come, joined to one, shared, or those of a job.</summary>
internal sealed class CallPages(IAwsReader aws, ScopeContext scope, ReaderLimits limits) : IDisposable
{
    private readonly SharedAnswers _shared = new(aws);
    private readonly JobWaiter _jobs = new(aws, limits.Delay);

    /// <summary>Reads the pages of a call.</summary>
    /// <exception cref="FormatException">A region or a parameter of the call cannot be made of the row that it is called for.</exception>
    public IAsyncEnumerable<JsonDocument> ReadAsync(CallRequest request, CancellationToken cancellationToken)
    {
        var call = request.Call;
        var (region, parameters) = TargetOf(request);
        var pages = call.Job is null
            ? ParameterChunks.ReadAsync(call.IsShared ? _shared : aws, call, region, parameters, cancellationToken)
            : _jobs.ReadAsync(call, region, parameters, cancellationToken);
        return call.Paging.IsOneRow ? JoinedPages.ReadAsync(request.JoinedItem, pages, dispose: !call.IsShared) : pages;
    }

    /// <summary>What the rows of a page hold it by. A shared page belongs to all who asked for it.</summary>
    public static PageLease Lease(CallRequest request, JsonDocument page) =>
        new(request.Call.IsShared && !request.Call.Paging.IsOneRow ? SharedAnswers.Held : page);

    /// <inheritdoc/>
    public void Dispose() => _shared.Dispose();

    private (string Region, IReadOnlyDictionary<string, object?> Parameters) TargetOf(CallRequest request)
    {
        try
        {
            string? region = request.Call.CallRegion is { } value && request.Giver is { } giver ? value.Text(giver) : null;
            return (region ?? scope.Region, request.Parameters(scope));
        }
        catch (Exception exception) when (OddValues.Cause(exception))
        {
            throw new FormatException(exception.Message, exception);
        }
    }
}
