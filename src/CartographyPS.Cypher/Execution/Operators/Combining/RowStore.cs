namespace CartographyPS.Cypher.Execution.Operators.Combining;

/// <summary>Copies the slots that matter of a row that is kept, and restores them later.</summary>
internal sealed class RowStore(IReadOnlyList<int> slots)
{
    private readonly int[] _slots = [.. slots];

    /// <summary>Copies the slots, with room for further values behind them.</summary>
    public object?[] Copy(Frame frame, int extra = 0)
    {
        var row = new object?[_slots.Length + extra];
        for (int index = 0; index < _slots.Length; index++) row[index] = frame.Slots[_slots[index]];
        return row;
    }

    /// <summary>The index of the first further value in a copied row.</summary>
    public int Width => _slots.Length;

    /// <summary>Writes a copied row back into the slots.</summary>
    public void Restore(Frame frame, object?[] row)
    {
        for (int index = 0; index < _slots.Length; index++) frame.Slots[_slots[index]] = row[index];
    }
}
