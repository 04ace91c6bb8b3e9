using CartographyPS.Engine.Graph;
using SimulatedAws.Faults;

namespace CartographyPS.Conformance.Faults;

/// <summary>
/// As <see cref="RefusedCallTests"/>, for calls without a response. Waiting for them takes long, so all calls of a depth fail at once, and
/// these tests run in parallel with the others.
/// </summary>
public sealed class NoAnswerTests
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(1.5);

    public static TheoryData<string> Types => FaultCases.Types(nameof(NoAnswerTests));

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Loses_nothing(string identifier)
    {
        var all = FaultCases.Sites(identifier);
        await using var trial = await Trial.StartAsync(all[0].Type);
        foreach (var sites in all.Where(site => !site.Denied.Any() && !site.IsOfConnection).GroupBy(site => site.Depth))
        {
            Assert.True(await CheckAsync(trial, sites) || await CheckAsync(trial, sites), $"The sample estate never leads to {sites.First().Operation}.");
        }
        await trial.CheckRecoveryAsync();
    }

    // False when the estate does not lead to the operations; the other one may.
    private static async Task<bool> CheckAsync(Trial trial, IGrouping<int, CallSite> sites)
    {
        var rules = sites.Select(site => trial.Break(site, FaultExtensions.Rule(site, FaultKind.Hang))).ToList();
        await trial.SyncAsync(CallTimeout);

        bool hung = rules.Exists(rule => rule.Fired > 0);
        trial.CheckNothingLost($"Calls at depth {sites.Key}");
        if (hung) trial.CheckStatus(sites.Key == 0 ? ScopeStatus.Failed : ScopeStatus.Partial, sites);
        await trial.ChangeAsync();
        return hung;
    }
}
