namespace CartographyPS.Engine.Sync.Planning;

/// <summary>The regions of an account that are to be read.</summary>
/// <param name="Regions">Those, sorted.</param>
/// <param name="NotEnabled">Those that were named and exist, but are not enabled for the account.</param>
internal sealed record RegionChoice(IReadOnlyList<string> Regions, IReadOnlyList<string> NotEnabled)
{
    /// <summary>No region: what is read is global.</summary>
    public static RegionChoice None { get; } = new([], []);
}
