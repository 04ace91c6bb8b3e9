namespace CartographyPS.Bolt.Connection;

/// <summary>Waits that a token can end without ending the tasks.</summary>
internal static class Cancellation
{
    /// <summary>Waits for any of the tasks or the token. Returns true when a task completed first.</summary>
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
