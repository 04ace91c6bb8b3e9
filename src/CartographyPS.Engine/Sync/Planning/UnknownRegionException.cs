namespace CartographyPS.Engine.Sync.Planning;

/// <summary>A region was asked for that the account does not have or has not enabled.</summary>
internal sealed class UnknownRegionException(string pattern, IReadOnlyList<string> nearest, IReadOnlyList<string> enabled) : Exception(
    $"There is no enabled region '{pattern}'. " + (nearest.Count > 0 ? $"Nearest: {string.Join(", ", nearest)}." : $"Enabled: {string.Join(", ", enabled)}."))
{
    /// <summary>What was asked for.</summary>
    public string Pattern { get; } = pattern;
}
