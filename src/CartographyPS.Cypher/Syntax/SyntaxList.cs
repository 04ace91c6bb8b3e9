using System.Collections;

namespace CartographyPS.Cypher.Syntax;

/// <summary>A list of parts of a query. Two are equal when their items are.</summary>
internal sealed class SyntaxList<T>(IReadOnlyList<T> items) : IReadOnlyList<T>, IEquatable<SyntaxList<T>>
{
    /// <summary>The list without items.</summary>
    public static SyntaxList<T> Empty { get; } = new([]);

    /// <summary>The number of items.</summary>
    public int Count => items.Count;

    /// <summary>Returns an item.</summary>
    public T this[int index] => items[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(SyntaxList<T>? other) => other is not null && other.SequenceEqual(this);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SyntaxList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = Count;
        foreach (var item in this) hash = unchecked((hash * 31) + (item?.GetHashCode() ?? 0));
        return hash;
    }
}
