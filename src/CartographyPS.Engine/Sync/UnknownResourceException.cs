namespace CartographyPS.Engine.Sync;

/// <summary>A resource type was asked for that there is none of.</summary>
internal sealed class UnknownResourceException(string pattern, IReadOnlyList<string> nearest)
    : Exception($"There is no resource type '{pattern}'." + (nearest.Count == 0 ? string.Empty : $" Nearest: {string.Join(", ", nearest)}."))
{
    /// <summary>What was asked for.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>The identifiers most like it, the most like first.</summary>
    public IReadOnlyList<string> Nearest { get; } = nearest;
}
