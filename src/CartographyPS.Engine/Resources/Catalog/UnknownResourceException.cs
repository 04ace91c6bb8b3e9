namespace CartographyPS.Engine.Resources.Catalog;

/// <summary>A requested name matches no resource type, or no analysis.</summary>
internal sealed class UnknownResourceException : ArgumentException
{
    private UnknownResourceException(string message, string pattern, string? suggestion)
        : base(message)
    {
        Pattern = pattern;
        Suggestion = suggestion;
    }

    /// <summary>The requested name or pattern.</summary>
    public string Pattern { get; }

    /// <summary>The nearest existing name; null when none is near.</summary>
    public string? Suggestion { get; }

    /// <summary>The name is of nothing that there is.</summary>
    /// <param name="pattern">The requested name or pattern.</param>
    /// <param name="suggestion">The nearest existing name; null when none is near.</param>
    /// <param name="kind">What was requested.</param>
    public static UnknownResourceException WithSuggestion(string pattern, string? suggestion, string kind = "resource type") => new(
        $"There is no {kind} '{pattern}'." + (suggestion is null ? string.Empty : $" Did you mean '{suggestion}'?"), pattern, suggestion);

    /// <summary>The name is of a type that Cartography reads and this module does not.</summary>
    /// <param name="pattern">The requested name or pattern.</param>
    /// <param name="identifier">The type.</param>
    public static UnknownResourceException Awaited(string pattern, string identifier) => new(
        $"'{identifier}' is a resource type of Cartography that CartographyPS does not read yet.", pattern, null);
}
