using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Sync.Planning;

/// <summary>A scope that a run will read.</summary>
/// <param name="Account">The account that reads it; of several that may, the first.</param>
/// <param name="Type">The resource type.</param>
/// <param name="Region">The region, or <see cref="ScopeId.Global"/>.</param>
internal sealed record ScopePlan(SyncAccount Account, ResourceType Type, string Region)
{
    /// <summary>Whose data it is: the account's id, the organization's id or, for what AWS publishes to all, the partition.</summary>
    public string Owner { get; init; } = Account.Id;

    /// <summary>The accounts that may read it, in the order in which they try.</summary>
    public IReadOnlyList<SyncAccount> Readers { get; init; } = [Account];

    /// <summary>How it ends without being read; null when it is to be read.</summary>
    public (ScopeStatus Status, string Message)? Settled { get; init; }

    /// <summary>What it is in the ledger.</summary>
    public ScopeId Scope => new(Owner, Region, Type.Identifier);

    /// <summary>Whether it is read for several accounts at once.</summary>
    public bool IsShared => Type.Placement is Placement.Organization or Placement.Public;

    /// <summary>Whose data it is, for people.</summary>
    public string OwnerName => !IsShared || Owner == Account.Id ? $"{Account.Name} ({Account.Id})"
        : Type.Placement == Placement.Organization ? $"organization {Owner}" : $"all accounts ({Owner})";

    /// <summary>What definitions see of it.</summary>
    public ScopeContext Context => ContextFor(Account);

    /// <summary>What definitions see of it when an account reads it.</summary>
    public ScopeContext ContextFor(SyncAccount reader) => new(
        reader.Id, reader.Name, Region == ScopeId.Global ? reader.HomeRegion : Region, reader.Partition)
    {
        Organization = Type.Placement == Placement.Organization ? Owner : null,
    };
}
