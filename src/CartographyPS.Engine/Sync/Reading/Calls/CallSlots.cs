namespace CartographyPS.Engine.Sync.Reading.Calls;

/// <summary>
/// Bounds the calls of a scope that are waiting or in flight, so that the pages they came from do not pile up in memory. Each depth of
/// the call tree has its own slots: a call that waits for the calls below it can never hold the slot that they wait for.
/// </summary>
internal sealed class CallSlots(int perDepth) : IDisposable
{
    private readonly List<SemaphoreSlim> _depths = [];

    /// <summary>Returns the slots for calls at a depth.</summary>
    public SemaphoreSlim At(int depth)
    {
        lock (_depths)
        {
            while (_depths.Count <= depth) _depths.Add(new SemaphoreSlim(perDepth));
            return _depths[depth];
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _depths.ForEach(slots => slots.Dispose());
}
