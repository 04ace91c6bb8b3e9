using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Sync.Planning;

/// <summary>Plans the scopes that a run reads, and their order.</summary>
internal static class SyncPlan
{
    /// <summary>
    /// Returns all scopes of the accounts and types. Types without calls come first (nearly every edge of the others starts at the
    /// account), then those that make calls for items, since they take longest. Accounts and regions alternate, so that no account's rate
    /// limits hold up the others.
    /// </summary>
    public static IReadOnlyList<ScopePlan> Make(IReadOnlyList<SyncAccount> accounts, IReadOnlyList<ResourceType> types) =>
    [
        .. from type in types.OrderBy(type => type.Calls.Count > 0).ThenByDescending(Depth).ThenBy(type => type.Identifier, StringComparer.Ordinal)
           from scope in Scopes(accounts, type)
           select scope,
    ];

    private static IEnumerable<ScopePlan> Scopes(IReadOnlyList<SyncAccount> accounts, ResourceType type) => type.Placement switch
    {
        Placement.Global => accounts.Select(account => new ScopePlan(account, type, ScopeId.Global)),
        Placement.Organization => SharedScopes.OfOrganizations(accounts, type),
        Placement.Public => SharedScopes.OfPartitions(accounts, type),
        _ => Regional(accounts, type),
    };

    private static IEnumerable<ScopePlan> Regional(IReadOnlyList<SyncAccount> accounts, ResourceType type) =>
        from position in Enumerable.Range(0, accounts.Count == 0 ? 0 : accounts.Max(account => account.Regions.Count))
        from account in accounts
        where position < account.Regions.Count
        select new ScopePlan(account, type, account.Regions[position]);

    private static int Depth(ResourceType type) => type.Calls.Select(Depth).DefaultIfEmpty(0).Max();

    private static int Depth(Source source) =>
        source.Items.Select(Depth).Concat(source.Calls.Select(call => Depth(call) + 1)).DefaultIfEmpty(0).Max();
}
