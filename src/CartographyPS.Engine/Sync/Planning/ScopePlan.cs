using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Sync.Planning;

/// <summary>A scope that a run will read.</summary>
internal sealed record ScopePlan(SyncAccount Account, ResourceType Type, string Region)
{
    /// <summary>What it is in the ledger.</summary>
    public ScopeId Scope { get; } = new(Account.Id, Region, Type.Identifier);

    /// <summary>What definitions see of it.</summary>
    public ScopeContext Context => new(
        Account.Id, Account.Name, Region == ScopeId.Global ? Account.HomeRegion : Region, Account.Partition);
}
