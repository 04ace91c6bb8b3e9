namespace CartographyPS.Engine.Flow;

/// <summary>Admits waiters, in priority order, while there is room. A waiter that does not fit blocks those behind it.</summary>
/// <param name="gate">The lock of the owner of the room.</param>
/// <param name="hasRoom">Whether there is room for an item; called holding the lock.</param>
/// <param name="take">Takes the room for an item; called holding the lock.</param>
internal sealed class AdmissionQueue<T>(object gate, Func<T, bool> hasRoom, Action<T> take)
{
    private readonly StablePriorityQueue<(TaskCompletionSource<bool> Admitted, T Item)> _waiting = new();

    /// <summary>Waits until there is room for the item, and takes the room.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled; no room was taken.</exception>
    public async Task EnterAsync(T item, int priority, CancellationToken cancellationToken)
    {
        var admitted = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            _waiting.Enqueue(priority, (admitted, item));
            AdmitHoldingLock();
        }
        using (cancellationToken.Register(() => admitted.TrySetCanceled(cancellationToken)))
        {
            await admitted.Task.ConfigureAwait(false);
        }
    }

    /// <summary>Admits every waiter that there is room for now. The caller holds the lock.</summary>
    public void AdmitHoldingLock()
    {
        while (_waiting.Count > 0 && hasRoom(_waiting.Peek().Item))
        {
            var (admitted, item) = _waiting.Dequeue();
            if (admitted.TrySetResult(true)) take(item);
        }
    }
}
