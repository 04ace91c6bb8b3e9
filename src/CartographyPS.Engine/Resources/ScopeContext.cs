namespace CartographyPS.Engine.Resources;

/// <summary>What a definition may read of its scope.</summary>
/// <param name="Account">The 12-digit account id.</param>
/// <param name="AccountName">The account's name here: the profile's name.</param>
/// <param name="Region">The region's name; for a global resource type the region that its calls are signed for.</param>
/// <param name="Partition"><c>aws</c>, <c>aws-cn</c> or <c>aws-us-gov</c>.</param>
internal sealed record ScopeContext(string Account, string AccountName, string Region, string Partition)
{
    /// <summary>The organization's id, where the type is read for an organization; null elsewhere.</summary>
    public string? Organization { get; init; }

    /// <summary>The settings of the run.</summary>
    public RunSettings Settings { get; init; } = RunSettings.None;
}
