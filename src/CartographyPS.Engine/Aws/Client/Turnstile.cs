namespace CartographyPS.Engine.Aws.Client;

/// <summary>Lets in who waits for room, in the order of their turns (<see cref="Workers.Turn"/>): one that does not fit yet holds up all behind it.</summary>
/// <param name="gate">What whoever owns the room locks when it changes.</param>
/// <param name="hasRoom">Whether there is room for one; called under the gate.</param>
/// <param name="take">Takes the room for one; called under the gate.</param>
internal sealed class Turnstile<T>(object gate, Func<T, bool> hasRoom, Action<T> take)
{
    private readonly TurnQueue<(TaskCompletionSource<bool> Granted, T Item)> _waiting = new();

    /// <summary>Waits until there is room, and takes it.</summary>
    /// <exception cref="OperationCanceledException">The waiting was ended; no room has been taken.</exception>
    public async Task EnterAsync(T item, CancellationToken cancellationToken)
    {
        var granted = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            _waiting.Enqueue(Workers.Turn, (granted, item));
            Open();
        }
        using (cancellationToken.Register(() => granted.TrySetCanceled(cancellationToken)))
        {
            await granted.Task.ConfigureAwait(false);
        }
    }

    /// <summary>Lets in whom there is room for now; called under the gate.</summary>
    public void Open()
    {
        while (_waiting.Count > 0 && hasRoom(_waiting.Peek().Item))
        {
            var (granted, item) = _waiting.Dequeue();
            if (granted.TrySetResult(true)) take(item);
        }
    }
}
