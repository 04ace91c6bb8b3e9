using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;

namespace CartographyPS.Engine.Sync.Running;

/// <summary>The ledger as one run sees it.</summary>
internal interface IRunLedger
{
    /// <summary>The run's number.</summary>
    long Run { get; }

    /// <summary>The scopes that a resumed run had completed before it was stopped; empty for a new run.</summary>
    IReadOnlyCollection<ScopeId> Completed { get; }

    /// <summary>Opens a scope for replacement.</summary>
    IScopeWriter OpenScope(ScopeId scope);

    /// <summary>Records how a scope ended for which nothing was committed.</summary>
    void Record(ScopeId scope, ScopeStatus status, string? message);
}
