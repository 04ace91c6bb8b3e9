namespace SimulatedAws.Estates;

/// <summary>A role that can be assumed.</summary>
internal sealed record RoleSettings
{
    /// <summary>The principals that may assume it: account numbers, ARNs, services, or <c>*</c>.</summary>
    public IReadOnlyList<string> Trusts { get; init; } = [];

    /// <summary>The required external id; null for none.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The longest session in seconds.</summary>
    public int MaxSessionDuration { get; init; } = 43200;
}
