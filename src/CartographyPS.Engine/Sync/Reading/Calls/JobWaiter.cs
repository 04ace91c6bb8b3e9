using System.Runtime.CompilerServices;
using System.Text.Json;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Sync.Reading.Calls;

/// <summary>Waits until a job that AWS runs for the caller has ended (IAM's report of services last accessed).</summary>
internal sealed class JobWaiter(IAwsReader aws, Func<TimeSpan, CancellationToken, Task> delay)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Polls until the job has ended, and returns the pages of the last response.</summary>
    /// <exception cref="AwsServiceException">The job failed, or did not end within five minutes.</exception>
    public async IAsyncEnumerable<JsonDocument> ReadAsync(
        CallSource call,
        string region,
        IReadOnlyDictionary<string, object?> parameters,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var waited = TimeSpan.Zero;
        for (var pause = FirstPause; ; pause = Double(pause))
        {
            bool ended = false;
            await foreach (var page in aws.ReadAsync(call.Operation, region, parameters, cancellationToken).ConfigureAwait(false))
            {
                ended = ended || HasEnded(call, region, page);
                if (!ended)
                {
                    page.Dispose();
                    break;
                }
                yield return page;
            }
            if (ended) yield break;
            if (waited >= Patience) throw TimedOut(call, region);

            await delay(pause, cancellationToken).ConfigureAwait(false);
            waited += pause;
        }
    }

    private static bool HasEnded(CallSource call, string region, JsonDocument page)
    {
        var job = call.Job!;
        string? state = Values.Text(job.State.Find(page.RootElement));
        if (!job.Failed.Contains(state)) return job.Ended.Contains(state);

        page.Dispose();
        throw Failed(call, region, state!);
    }

    private static TimeSpan Double(TimeSpan pause)
    {
        var doubled = TimeSpan.FromTicks(pause.Ticks * 2);
        return doubled < LongestPause ? doubled : LongestPause;
    }

    private static AwsServiceException Failed(CallSource call, string region, string state) => new(
        AwsErrorKind.Other, "JobFailed", $"The job of {call.Operation} ended as {state}.", call.Operation.ToString(), region);

    private static AwsServiceException TimedOut(CallSource call, string region) => new(
        AwsErrorKind.Transient, "JobNotEnded", $"The job of {call.Operation} did not end within {Patience.TotalMinutes:0} minutes.",
        call.Operation.ToString(), region);
}
