using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;

namespace CartographyPS.Engine.Sync.Running;

/// <summary>How one account's reading of a scope ended.</summary>
/// <param name="Status">The scope's status, if no other account reads it.</param>
/// <param name="Message">Why; null for nothing to say.</param>
internal sealed record ScopeEnd(ScopeStatus Status, string? Message)
{
    /// <summary>What the commit came to; null when nothing was committed.</summary>
    public ScopeCommit? Commit { get; init; }

    /// <summary>Whether the account may not read all of it, or cannot be read at all, so that another one may do better.</summary>
    public bool IsRefused { get; init; }

    /// <summary>Whether it could be committed all the same, with parts that keep what the ledger has.</summary>
    public bool IsPartial => IsRefused && Status == ScopeStatus.Partial;
}
