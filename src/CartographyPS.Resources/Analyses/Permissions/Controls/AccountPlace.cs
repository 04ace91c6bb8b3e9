using CartographyPS.Engine.Analyses.Views;

namespace CartographyPS.Resources.Analyses.Permissions.Controls;

/// <summary>Where an account stands in its organization.</summary>
/// <param name="Organization">The organization's id; null when it is not known.</param>
internal sealed record AccountPlace(string? Organization)
{
    /// <summary>The levels from the root to the account; empty when they are not all known.</summary>
    public IReadOnlyList<NodeRow> Levels { get; init; } = [];

    /// <summary>The place as condition keys have it: <c>o-1/r-1/ou-1/</c>. Null when it is not known.</summary>
    public string? Path { get; init; }

    /// <summary>True for the management account, to which no control policy applies.</summary>
    public bool IsManagement { get; init; }

    /// <summary>The types of policies that are in force.</summary>
    public IReadOnlyList<string> EnabledTypes { get; init; } = [];

    /// <summary>Why it is not known which policies are in force, as the end of a sentence; null when it is.</summary>
    public string? Problem { get; init; }
}
