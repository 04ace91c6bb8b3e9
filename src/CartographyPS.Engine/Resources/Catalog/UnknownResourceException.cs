namespace CartographyPS.Engine.Resources.Catalog;

/// <summary>A requested name matches no resource type.</summary>
/// <param name="pattern">The requested name or pattern.</param>
/// <param name="suggestion">The nearest existing name; null when none is near.</param>
internal sealed class UnknownResourceException(string pattern, string? suggestion) : ArgumentException(
    $"There is no resource type '{pattern}'." + (suggestion is null ? string.Empty : $" Did you mean '{suggestion}'?"))
{
    /// <summary>The requested name or pattern.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>The nearest existing name; null when none is near.</summary>
    public string? Suggestion { get; } = suggestion;
}
