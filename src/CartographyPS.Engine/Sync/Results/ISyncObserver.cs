using CartographyPS.Engine.Sync.Planning;

namespace CartographyPS.Engine.Sync.Results;

/// <summary>Hears how a run goes on. Called from several threads, in no fixed order between scopes.</summary>
internal interface ISyncObserver
{
    /// <summary>The scopes that the run will read.</summary>
    void Planned(IReadOnlyList<ScopePlan> scopes);

    /// <summary>The reading of a scope starts.</summary>
    void Started(ScopePlan scope);

    /// <summary>A scope ended.</summary>
    void Ended(ScopePlan scope, SyncResult result);

    /// <summary>An account cannot be read any further; its scopes fail.</summary>
    void AccountFailed(SyncAccount account, Exception exception);

    /// <summary>A profile, or keys, that no account could be read with: nothing of it is in the run.</summary>
    void ProfileFailed(string profile, Exception exception);

    /// <summary>Something to know.</summary>
    void Warning(string message);

    /// <summary>Something to know when one asks for it: where credentials and regions came from.</summary>
    void Verbose(string message);
}
