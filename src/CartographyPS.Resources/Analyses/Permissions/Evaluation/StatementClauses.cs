namespace CartographyPS.Resources.Analyses.Permissions.Evaluation;

/// <summary>What the graph has of a policy's statement.</summary>
/// <param name="Id">The id of its node.</param>
internal sealed record StatementClauses(string Id)
{
    public string? Effect { get; init; }

    public IReadOnlyList<string> Action { get; init; } = [];

    public IReadOnlyList<string> NotAction { get; init; } = [];

    public IReadOnlyList<string> Resource { get; init; } = [];

    public IReadOnlyList<string> NotResource { get; init; } = [];

    /// <summary>The condition as JSON, in a list; null for none.</summary>
    public string? Condition { get; init; }
}
