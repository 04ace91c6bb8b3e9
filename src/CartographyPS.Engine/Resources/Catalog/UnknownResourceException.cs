namespace CartographyPS.Engine.Resources.Catalog;

/// <summary>A requested name matches no resource type, or no analysis.</summary>
/// <param name="pattern">The requested name or pattern.</param>
/// <param name="suggestion">The nearest existing name; null when none is near.</param>
/// <param name="kind">What was requested.</param>
internal sealed class UnknownResourceException(string pattern, string? suggestion, string kind = "resource type") : ArgumentException(
    $"There is no {kind} '{pattern}'." + (suggestion is null ? string.Empty : $" Did you mean '{suggestion}'?"))
{
    /// <summary>The requested name or pattern.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>The nearest existing name; null when none is near.</summary>
    public string? Suggestion { get; } = suggestion;
}
