namespace CartographyPS.Engine.Resources.Catalog;

/// <summary>A resource was asked for that no resource type matches.</summary>
/// <param name="pattern">What was asked for.</param>
/// <param name="suggestion">The nearest name there is; null when none is near.</param>
internal sealed class UnknownResourceException(string pattern, string? suggestion) : ArgumentException(
    $"There is no resource type '{pattern}'." + (suggestion is null ? string.Empty : $" Did you mean '{suggestion}'?"))
{
    /// <summary>What was asked for.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>The nearest name there is; null when none is near.</summary>
    public string? Suggestion { get; } = suggestion;
}
