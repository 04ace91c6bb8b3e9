using CartographyPS.Engine.Graph;
using SimulatedAws;
using SimulatedAws.Faults;
using TestSupport;

namespace CartographyPS.Conformance.Faults;

/// <summary>As <see cref="RefusedCallTests"/>, for responses of several pages of which only the first arrives.</summary>
public sealed class LaterPageTests
{
    private static readonly SimulatedAwsOptions OneItemAPage = new() { PageSize = 1 };

    public static TheoryData<string> Types => FaultCases.Types(nameof(LaterPageTests));

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Small_pages_make_the_same_graph_as_one(string identifier)
    {
        var type = FaultCases.Sites(identifier)[0].Type;
        await using var aws = await SimulatedAwsServer.StartAsync(SampleLedgers.FolderOf(Estate.Before), OneItemAPage);

        string ledger = await SampleLedgers.MakeAsync(type, aws);

        Assert.Empty(GraphText.Differences(await SampleLedgers.GraphAsync(type, Estate.Before), GraphText.Of(ledger)));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Denied_loses_nothing(string identifier)
    {
        var all = FaultCases.Sites(identifier);
        await using var trial = await Trial.StartAsync(all[0].Type, OneItemAPage);
        foreach (var site in all)
        {
            var rule = trial.Break(site, FaultExtensions.Rule(site, FaultKind.Denied, page: 2));
            await trial.SyncAsync(accounts: 1);

            trial.CheckNothingLost(site.Operation.ToString());
            // After a first page, the fallback is not made.
            if (rule.Fired > 0) trial.CheckStatus(FaultExtensions.FailsWhole(site) ? ScopeStatus.Denied : ScopeStatus.Partial, site);
            await trial.ChangeAsync();
        }
        await trial.CheckRecoveryAsync();
    }
}
