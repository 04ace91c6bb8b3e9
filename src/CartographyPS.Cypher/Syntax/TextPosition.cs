namespace CartographyPS.Cypher.Syntax;

/// <summary>A place in the text of a query. All places are equal: the equality of syntax does not depend on them.</summary>
/// <param name="offset">The number of characters before it.</param>
internal readonly struct TextPosition(int offset) : IEquatable<TextPosition>
{
    /// <summary>The number of characters before it.</summary>
    public int Offset { get; } = offset;

    /// <inheritdoc/>
    public bool Equals(TextPosition other) => true;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TextPosition;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}
