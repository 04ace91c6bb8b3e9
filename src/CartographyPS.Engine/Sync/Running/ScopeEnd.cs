using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;

namespace CartographyPS.Engine.Sync.Running;

/// <summary>The result of one account's attempt at a scope.</summary>
/// <param name="Status">The scope's status, if no other account reads it.</param>
/// <param name="Message">The reason; null for none.</param>
internal sealed record ScopeEnd(ScopeStatus Status, string? Message)
{
    /// <summary>The result of the commit; null when nothing was committed.</summary>
    public ScopeCommit? Commit { get; init; }

    /// <summary>True when the account may not read all of the scope, or cannot be read at all. Another account may read more.</summary>
    public bool IsRefused { get; init; }

    /// <summary>True when the attempt could still be committed, with the earlier data of the parts that were not read.</summary>
    public bool IsPartial => IsRefused && Status == ScopeStatus.Partial;
}
