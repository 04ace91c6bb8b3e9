namespace CartographyPS.Engine.Ledger.Writing.Records;

/// <summary>How much memory the contributions of all open scopes may take before they go to temporary files.</summary>
internal sealed class SpillBudget(long bytes)
{
    private long _left = bytes;

    /// <summary>Takes memory, if there is so much left.</summary>
    public bool TryTake(int count)
    {
        if (Interlocked.Add(ref _left, -count) >= 0) return true;
        Interlocked.Add(ref _left, count);
        return false;
    }

    /// <summary>Gives memory back.</summary>
    public void Return(int count) => Interlocked.Add(ref _left, count);
}
