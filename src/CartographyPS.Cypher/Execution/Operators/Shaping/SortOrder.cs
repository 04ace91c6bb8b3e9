using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Execution.Operators.Shaping;

/// <summary>The order of kept rows by the keys behind their values, and then by their number.</summary>
/// <param name="keys">The keys.</param>
/// <param name="first">The index of the first key in a row; the row's number is behind the last one.</param>
internal sealed class SortOrder(IReadOnlyList<SortKey> keys, int first) : IComparer<object?[]>
{
    /// <summary>The room that a row needs behind its values.</summary>
    public int Extra => keys.Count + 1;

    /// <inheritdoc/>
    public int Compare(object?[]? x, object?[]? y)
    {
        for (int index = 0; index < keys.Count; index++)
        {
            int order = Orderability.Ascending.Compare(x![first + index], y![first + index]);
            if (order != 0) return keys[index].IsDescending ? -order : order;
        }
        return ((long)x![first + keys.Count]!).CompareTo((long)y![first + keys.Count]!);
    }

    /// <summary>Computes the keys of the current row and writes them behind the values of its copy.</summary>
    public void Fill(Frame frame, object?[] row, long number)
    {
        for (int index = 0; index < keys.Count; index++) row[first + index] = keys[index].Value.Evaluate(frame);
        row[first + keys.Count] = number;
    }
}
