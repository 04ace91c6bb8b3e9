using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Execution.Operators.Combining;

/// <summary>Compares rows of values by equivalence: null is equal to null here, as for DISTINCT and for groups.</summary>
internal sealed class RowEquality : IEqualityComparer<object?[]>
{
    /// <summary>The comparer.</summary>
    public static RowEquality Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(object?[]? x, object?[]? y)
    {
        for (int index = 0; index < x!.Length; index++)
        {
            if (!Equivalence.Comparer.Equals(x[index], y![index])) return false;
        }
        return true;
    }

    /// <inheritdoc/>
    public int GetHashCode(object?[] obj)
    {
        int hash = 17;
        foreach (object? value in obj) hash = unchecked((hash * 31) + Equivalence.Comparer.GetHashCode(value));
        return hash;
    }
}
