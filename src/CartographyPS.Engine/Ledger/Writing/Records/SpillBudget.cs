namespace CartographyPS.Engine.Ledger.Writing.Records;

/// <summary>Bounds the memory that the contributions of all open scopes may take before they spill to temporary files.</summary>
internal sealed class SpillBudget(long bytes)
{
    private long _left = bytes;

    /// <summary>Takes memory, if enough is left.</summary>
    public bool TryTake(int count)
    {
        if (Interlocked.Add(ref _left, -count) >= 0) return true;
        Interlocked.Add(ref _left, count);
        return false;
    }

    /// <summary>Returns memory.</summary>
    public void Return(int count) => Interlocked.Add(ref _left, count);
}
