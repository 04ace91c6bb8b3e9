namespace CartographyPS.Engine.Aws.Client;

/// <summary>
/// The memory for answers that are being received and parsed. However many calls are under way, only so many bytes of answers come in at
/// once; the others wait at AWS, and come in the order of their turns (<see cref="Workers.Turn"/>). One that is larger than the whole
/// waits until it is alone.
/// </summary>
internal sealed class AnswerSpace
{
    private readonly object _gate = new();
    private readonly Turnstile<long> _waiting;
    private readonly long _bytes;
    private long _left;

    /// <summary>Makes room for so many bytes.</summary>
    public AnswerSpace(long bytes)
    {
        _left = _bytes = bytes;
        _waiting = new Turnstile<long>(_gate, size => size <= _left, size => _left -= size);
    }

    /// <summary>Waits until there is room; disposing what it returns gives the room back.</summary>
    /// <param name="size">How many bytes come.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<IDisposable> TakeAsync(long size, CancellationToken cancellationToken)
    {
        size = Math.Min(size, _bytes);
        await _waiting.EnterAsync(size, cancellationToken).ConfigureAwait(false);
        return new Room(this, size);
    }

    private void Return(long size)
    {
        lock (_gate)
        {
            _left += size;
            _waiting.Open();
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
