using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Sync.Planning;
using CartographyPS.Engine.Sync.Results;

namespace TestSupport;

/// <summary>Takes the events of a run and does nothing. The observers of tests derive from it and take those that they are about.</summary>
internal class SilentObserver : ISyncObserver
{
    public virtual void Connecting(int done, int all)
    {
    }

    public virtual void Planned(IReadOnlyList<ScopePlan> scopes)
    {
    }

    public virtual void Started(ScopePlan scope)
    {
    }

    public virtual void Ended(ScopePlan scope, ScopeResult result)
    {
    }

    public virtual void AnalysisStarted(Analysis analysis)
    {
    }

    public virtual void AnalysisEnded(ScopeResult result)
    {
    }

    public virtual void AccountFailed(SyncAccount account, Exception exception)
    {
    }

    public virtual void ProfileFailed(string profile, Exception exception)
    {
    }

    public virtual void Warning(string message)
    {
    }

    public virtual void Verbose(string message)
    {
    }
}
