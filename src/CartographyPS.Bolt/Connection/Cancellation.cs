namespace CartographyPS.Bolt.Connection;

/// <summary>Waiting that a token can end while what is waited for goes on.</summary>
internal static class Cancellation
{
    /// <summary>Waits for any of the tasks or the token. True when a task came first.</summary>
    internal static async Task<bool> AnyBeforeAsync(Task first, Task? second, CancellationToken cancellationToken)
    {
        if (!cancellationToken.CanBeCanceled)
        {
            if (second is null) await Task.WhenAny(first).ConfigureAwait(false);
            else await Task.WhenAny(first, second).ConfigureAwait(false);
            return true;
        }
        var cancelled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = cancellationToken.Register(() => cancelled.TrySetResult(true));
        await Task.WhenAny(first, second ?? first, cancelled.Task).ConfigureAwait(false);
        return first.IsCompleted || second is { IsCompleted: true };
    }
}
