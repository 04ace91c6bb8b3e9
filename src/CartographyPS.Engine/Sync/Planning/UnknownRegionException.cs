namespace CartographyPS.Engine.Sync.Planning;

/// <summary>A requested region does not exist in the account or is not enabled.</summary>
internal sealed class UnknownRegionException(string pattern, IReadOnlyList<string> nearest, IReadOnlyList<string> enabled) : Exception(
    $"There is no enabled region '{pattern}'. " + (nearest.Count > 0 ? $"Nearest: {string.Join(", ", nearest)}." : $"Enabled: {string.Join(", ", enabled)}."))
{
    /// <summary>The requested name or pattern.</summary>
    public string Pattern { get; } = pattern;
}
