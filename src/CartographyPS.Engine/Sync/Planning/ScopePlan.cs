using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Sync.Planning;

/// <summary>A scope that a run will read.</summary>
/// <param name="Account">The account that reads the scope; the first, when several may.</param>
/// <param name="Type">The resource type.</param>
/// <param name="Region">The region, or <see cref="ScopeId.Global"/>.</param>
internal sealed record ScopePlan(SyncAccount Account, ResourceType Type, string Region)
{
    /// <summary>The owner of the data: the account's id, the organization's id or, for what AWS publishes to all, the partition.</summary>
    public string Owner { get; init; } = Account.Id;

    /// <summary>The accounts that may read the scope, in the order in which they are tried.</summary>
    public IReadOnlyList<SyncAccount> Readers { get; init; } = [Account];

    /// <summary>The result of a scope that is not read; null when it is to be read.</summary>
    public (ScopeStatus Status, string Message)? Settled { get; init; }

    /// <summary>The scope's id in the ledger.</summary>
    public ScopeId Scope => new(Owner, Region, Type.Identifier);

    /// <summary>True when the scope is read once for several accounts.</summary>
    public bool IsShared => Type.Placement is Placement.Organization or Placement.Public;

    /// <summary>The owner of the data, for messages.</summary>
    public string OwnerName => !IsShared || Owner == Account.Id ? $"{Account.Name} ({Account.Id})"
        : Type.Placement == Placement.Organization ? $"organization {Owner}" : $"all accounts ({Owner})";

    /// <summary>The context that definitions read.</summary>
    public ScopeContext Context => ContextFor(Account);

    /// <summary>Returns the context that definitions read when an account reads the scope.</summary>
    public ScopeContext ContextFor(SyncAccount reader) => new(
        reader.Id, reader.Name, Region == ScopeId.Global ? reader.HomeRegion : Region, reader.Partition)
    {
        Organization = Type.Placement == Placement.Organization ? Owner : null,
    };
}
