namespace CartographyPS.Engine.Flow;

/// <summary>Counts the holders of a page, and disposes it when the last has released it.</summary>
/// <param name="page">The page; the lease begins with one holder.</param>
internal sealed class PageLease(IDisposable page) : IDisposable
{
    private int _holders = 1;

    /// <summary>Adds a holder, which calls <see cref="Dispose"/> when it is done.</summary>
    public void Hold() => Interlocked.Increment(ref _holders);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Decrement(ref _holders) == 0) page.Dispose();
    }
}
