using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Sync.Planning;
using CartographyPS.Engine.Sync.Results;

namespace SyncVictim;

/// <summary>Writes a line for each scope that has ended: its id and its status.</summary>
internal sealed class ScopeTeller : ISyncObserver
{
    public void Connecting(int done, int all)
    {
    }

    public void Planned(IReadOnlyList<ScopePlan> scopes)
    {
    }

    public void Started(ScopePlan scope)
    {
    }

    public void Ended(ScopePlan scope, ScopeResult result) => Console.WriteLine($"{scope.Scope} {result.Status}");

    public void AnalysisStarted(Analysis analysis)
    {
    }

    public void AnalysisEnded(ScopeResult result)
    {
    }

    public void AccountFailed(SyncAccount account, Exception exception) => Console.Error.WriteLine(exception);

    public void ProfileFailed(string profile, Exception exception) => Console.Error.WriteLine(exception);

    public void Warning(string message)
    {
    }

    public void Verbose(string message)
    {
    }
}
