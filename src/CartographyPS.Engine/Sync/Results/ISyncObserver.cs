using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Sync.Planning;

namespace CartographyPS.Engine.Sync.Results;

/// <summary>Receives the events of a run. Called from several threads, in no fixed order between scopes.</summary>
internal interface ISyncObserver
{
    /// <summary>Accounts are being connected to: first with none done, then each time that one is connected or has failed.</summary>
    /// <param name="done">The accounts that are done.</param>
    /// <param name="all">All accounts of the run.</param>
    void Connecting(int done, int all);

    /// <summary>The scopes of the run are planned.</summary>
    void Planned(IReadOnlyList<ScopePlan> scopes);

    /// <summary>The reading of a scope starts.</summary>
    void Started(ScopePlan scope);

    /// <summary>A scope ended.</summary>
    void Ended(ScopePlan scope, ScopeResult result);

    /// <summary>An analysis starts. Analyses run one after another, when all scopes have ended.</summary>
    void AnalysisStarted(Analysis analysis);

    /// <summary>An analysis ended. Its result belongs to no account.</summary>
    void AnalysisEnded(ScopeResult result);

    /// <summary>An account cannot be read any further. Its remaining scopes fail.</summary>
    void AccountFailed(SyncAccount account, Exception exception);

    /// <summary>No account could be connected to with a profile or keys. The run contains nothing of it.</summary>
    void ProfileFailed(string profile, Exception exception);

    /// <summary>A warning.</summary>
    void Warning(string message);

    /// <summary>A verbose message, such as where credentials and regions came from.</summary>
    void Verbose(string message);
}
