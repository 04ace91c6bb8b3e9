namespace CartographyPS.Engine.Ledger.Reading.Topology;

/// <summary>Finds the positions of rows in an array: by another array where their numbers are dense, else by a dictionary.</summary>
internal sealed class RowMap
{
    // Four bytes for each number up to the largest one are less than a dictionary's entries for one number in eight.
    private const int Sparsest = 8;

    private readonly int[]? _dense;
    private readonly Dictionary<long, int>? _sparse;

    /// <summary>Maps rows, each of which occurs once and is at least 0.</summary>
    public RowMap(long[] rows)
    {
        long largest = rows.Length == 0 ? -1 : rows.Max();
        if (largest < ((long)rows.Length * Sparsest) + 1024)
        {
            _dense = new int[largest + 1];
            for (int position = 0; position < rows.Length; position++) _dense[rows[position]] = position + 1;
        }
        else
        {
            _sparse = new Dictionary<long, int>(rows.Length);
            for (int position = 0; position < rows.Length; position++) _sparse[rows[position]] = position;
        }
    }

    /// <summary>Returns the position of a row; -1 when it is not in the array.</summary>
    public int Find(long row)
    {
        if (_dense is { } dense) return row >= 0 && row < dense.Length ? dense[row] - 1 : -1;
        return _sparse!.TryGetValue(row, out int position) ? position : -1;
    }
}
