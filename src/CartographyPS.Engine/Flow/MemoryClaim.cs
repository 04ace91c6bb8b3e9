namespace CartographyPS.Engine.Flow;

/// <summary>The room that one response has taken from a <see cref="ResponseMemoryBudget"/>. Not thread-safe.</summary>
/// <param name="budget">The budget.</param>
/// <param name="size">The initial size in bytes.</param>
/// <param name="priority">Lower numbers grow first.</param>
internal sealed class MemoryClaim(ResponseMemoryBudget budget, long size, int priority) : IDisposable
{
    private int _isReleased;

    /// <summary>Its size in bytes. The budget changes it, holding its lock.</summary>
    public long Size { get; set; } = size;

    /// <summary>Lower numbers grow first.</summary>
    public int Priority => priority;

    /// <summary>Waits until the claim has the size, or is exempt. It at least doubles, so that few steps reach any size.</summary>
    /// <param name="size">The bytes that the response needs now.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was cancelled; no more room was taken.</exception>
    public Task GrowAsync(long size, CancellationToken cancellationToken) =>
        size <= Size ? Task.CompletedTask : budget.GrowAsync(this, Math.Max(size - Size, Size), cancellationToken);

    /// <summary>Returns the room.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isReleased, 1) == 0) budget.Release(this);
    }
}
