namespace CartographyPS.Engine.Sync.Planning;

/// <summary>The regions of an account that are to be read.</summary>
/// <param name="Regions">The regions to read, sorted.</param>
/// <param name="NotEnabled">The requested regions that exist but are not enabled for the account.</param>
internal sealed record RegionChoice(IReadOnlyList<string> Regions, IReadOnlyList<string> NotEnabled)
{
    /// <summary>The texts that AWS lists as regions and that are not region names.</summary>
    public IReadOnlyList<string> NoNames { get; init; } = [];

    /// <summary>No region: only global types are read.</summary>
    public static RegionChoice None { get; } = new([], []);
}
