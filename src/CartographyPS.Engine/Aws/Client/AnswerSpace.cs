namespace CartographyPS.Engine.Aws.Client;

/// <summary>
/// The memory for answers that are being received and parsed. However many calls are under way, only so many bytes of answers come in at
/// once; the others wait at AWS. One that is larger than the whole waits until it is alone.
/// </summary>
internal sealed class AnswerSpace
{
    private readonly object _gate = new();
    private readonly Queue<(TaskCompletionSource<bool> Turn, long Size)> _waiting = new();
    private readonly long _bytes;
    private long _left;

    /// <summary>Makes room for so many bytes.</summary>
    public AnswerSpace(long bytes) => _left = _bytes = bytes;

    /// <summary>Waits until there is room; disposing what it returns gives the room back.</summary>
    /// <param name="size">How many bytes come.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<IDisposable> TakeAsync(long size, CancellationToken cancellationToken)
    {
        size = Math.Min(size, _bytes);
        var room = new Room(this, size);
        TaskCompletionSource<bool> turn;
        lock (_gate)
        {
            if (_waiting.Count == 0 && _left >= size)
            {
                _left -= size;
                return room;
            }
            turn = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue((turn, size));
        }
        using (cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken)))
        {
            await turn.Task.ConfigureAwait(false);
        }
        return room;
    }

    private void Return(long size)
    {
        lock (_gate)
        {
            _left += size;
            while (_waiting.Count > 0 && _waiting.Peek().Size <= _left)
            {
                var (turn, wanted) = _waiting.Dequeue();
                if (turn.TrySetResult(true)) _left -= wanted;
            }
        }
    }

    private sealed class Room(AnswerSpace space, long size) : IDisposable
    {
        private int _returned;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _returned, 1) == 0) space.Return(size);
        }
    }
}
