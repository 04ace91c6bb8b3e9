using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Conversions;

/// <summary>Comparisons of values with each other, for conditions.</summary>
internal static class Comparisons
{
    /// <summary>Whether two values are the same text; not when both are missing.</summary>
    public static object AreEqual(IReadOnlyList<JsonElement> values) =>
        Values.Text(values[0]) is { } text && string.Equals(text, Values.Text(values[1]), StringComparison.Ordinal);
}
