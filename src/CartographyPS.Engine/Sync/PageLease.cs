namespace CartographyPS.Engine.Sync;

/// <summary>Keeps a page until the last of those who need it is done, and then returns its memory.</summary>
internal sealed class PageLease(IDisposable page) : IDisposable
{
    private int _holders = 1;

    /// <summary>Another needs it; it calls <see cref="Dispose"/> when it is done.</summary>
    public void Hold() => Interlocked.Increment(ref _holders);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Decrement(ref _holders) == 0) page.Dispose();
    }
}
