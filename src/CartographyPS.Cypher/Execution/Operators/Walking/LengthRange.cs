using System.Globalization;

namespace CartographyPS.Cypher.Execution.Operators.Walking;

/// <summary>The bounds of a pattern of variable length, both included.</summary>
/// <param name="Min">The least number of edges.</param>
/// <param name="Max">The greatest number of edges.</param>
internal readonly record struct LengthRange(long Min, long Max)
{
    /// <summary>The bounds as the query writes them.</summary>
    public override string ToString() =>
        "*" + Min.ToString(CultureInfo.InvariantCulture) + ".." + (Max == long.MaxValue ? string.Empty : Max.ToString(CultureInfo.InvariantCulture));
}
