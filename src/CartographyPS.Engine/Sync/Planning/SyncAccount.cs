using CartographyPS.Engine.Aws.Client;

namespace CartographyPS.Engine.Sync.Planning;

/// <summary>An account that is ready to be read: verified by GetCallerIdentity, its regions known.</summary>
/// <param name="Id">The 12-digit account id.</param>
/// <param name="Name">The account's name here: the profile's name.</param>
/// <param name="Partition"><c>aws</c>, <c>aws-cn</c> or <c>aws-us-gov</c>.</param>
/// <param name="HomeRegion">The region that calls for global resource types are signed for.</param>
/// <param name="Regions">The regions to read.</param>
/// <param name="Reader">Creates the account's reader with a priority: lower numbers go first.</param>
internal sealed record SyncAccount(
    string Id, string Name, string Partition, string HomeRegion, IReadOnlyList<string> Regions, Func<int, IAwsReader> Reader)
{
    /// <summary>The account's organization; null when it was not looked up.</summary>
    public AccountOrganization? Organization { get; init; }
}
