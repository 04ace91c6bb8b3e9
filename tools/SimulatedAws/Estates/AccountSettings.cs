namespace SimulatedAws.Estates;

/// <summary>One account of an estate.</summary>
internal sealed record AccountSettings
{
    /// <summary>The name; null to use the account number.</summary>
    public string? Name { get; init; }

    /// <summary>The users with access keys.</summary>
    public IReadOnlyList<UserSettings> Users { get; init; } = [];

    /// <summary>The roles that can be assumed, by name.</summary>
    public Dictionary<string, RoleSettings> Roles { get; init; } = [];

    /// <summary>The role that the metadata service returns; null when the account has none.</summary>
    public string? InstanceRole { get; init; }

    /// <summary>The account's own regions; null for the estate's.</summary>
    public IReadOnlyList<RegionSettings>? Regions { get; init; }

    /// <summary>The account's own regions that are not opted in to; null for the estate's.</summary>
    public IReadOnlyList<string>? DisabledRegions { get; init; }
}
