using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Sync;

/// <summary>Waits until a job that AWS runs for the caller has ended (IAM's report of services last accessed).</summary>
internal sealed class JobWaiter(IAwsReader aws, Func<TimeSpan, CancellationToken, Task> delay)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Asks until the job has ended.</summary>
    /// <exception cref="AwsServiceException">It failed, or did not end in five minutes.</exception>
    public async Task WaitAsync(
        CallSource call, string region, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        var (path, ended) = call.WaitsFor!.Value;
        var waited = TimeSpan.Zero;
        for (var pause = FirstPause; ; pause = Double(pause))
        {
            string? state = await StateAsync(call, path, region, parameters, cancellationToken).ConfigureAwait(false);
            if (ended.Contains(state)) return;
            if (call.JobFailures.Contains(state)) throw Failed(call, region, state!);
            if (waited >= Patience) throw TimedOut(call, region);

            await delay(pause, cancellationToken).ConfigureAwait(false);
            waited += pause;
        }
    }

    private async Task<string?> StateAsync(
        CallSource call, JsonPath path, string region, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        await foreach (var page in aws.ReadAsync(call.Operation, region, parameters, cancellationToken).ConfigureAwait(false))
        {
            using (page) return Values.Text(path.Find(page.RootElement));
        }
        return null;
    }

    private static TimeSpan Double(TimeSpan pause)
    {
        var doubled = TimeSpan.FromTicks(pause.Ticks * 2);
        return doubled < LongestPause ? doubled : LongestPause;
    }

    private static AwsServiceException Failed(CallSource call, string region, string state) => new(
        AwsErrorKind.Other, "JobFailed", $"The job that {call.Operation} asks for ended as {state}.", call.Operation.ToString(), region);

    private static AwsServiceException TimedOut(CallSource call, string region) => new(
        AwsErrorKind.Transient, "JobNotEnded", $"The job that {call.Operation} asks for had not ended after {Patience.TotalMinutes:0} minutes.",
        call.Operation.ToString(), region);
}
