using CartographyPS.Engine.Sync.Planning;
using CartographyPS.Engine.Sync.Results;
using TestSupport;

namespace SyncVictim;

/// <summary>Writes a line for each scope that has ended: its id and its status.</summary>
internal sealed class ScopeTeller : SilentObserver
{
    public override void Ended(ScopePlan scope, ScopeResult result) => Console.WriteLine($"{scope.Scope} {result.Status}");

    public override void AccountFailed(SyncAccount account, Exception exception) => Console.Error.WriteLine(exception);

    public override void ProfileFailed(string profile, Exception exception) => Console.Error.WriteLine(exception);
}
