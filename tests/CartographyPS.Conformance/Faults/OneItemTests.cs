using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Graph;
using TestSupport;

namespace CartographyPS.Conformance.Faults;

/// <summary>As <see cref="RefusedCallTests"/>, for errors that concern only one item.</summary>
public sealed class OneItemTests
{
    // AWS has no error that means only that the item has gone: that for an unknown task definition (which can be described as long as a
    // task runs it) means any mistake of a caller, and that for an unknown managed node also one whose agent does not run.
    private static readonly Operation[] WithoutGone = [new("ecs", "DescribeTaskDefinition"), new("ssm", "DescribeInstancePatches")];

    public static TheoryData<string> Types => FaultCases.Types(nameof(OneItemTests));

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Denied_loses_nothing(string identifier)
    {
        var all = FaultCases.Sites(identifier);
        await using var trial = await Trial.StartAsync(all[0].Type);
        foreach (var site in all.Where(site => !site.IsFirst && !site.IsOnce && !site.IsOfConnection))
        {
            await trial.FailOneAsync(site, "AccessDenied", 403);
            await trial.SyncAsync(accounts: 1);

            trial.CheckNothingLost(site.Operation.ToString());
            trial.CheckStatus(ScopeStatus.Partial, site);
            await trial.ChangeAsync();
        }
        await trial.CheckRecoveryAsync();
    }

    /// <summary>A batch's response lacks removed items. All other tests have this case: the changed estate's lists are shorter.</summary>
    [Theory]
    [MemberData(nameof(Types))]
    public async Task An_item_that_vanished_after_the_list_is_removed_and_no_other(string identifier)
    {
        var all = FaultCases.Sites(identifier);
        await using var trial = await Trial.StartAsync(all[0].Type);
        foreach (var site in all.Where(site => !site.IsFirst && !site.IsOnce && site.Calls[0].Batching is null && !WithoutGone.Contains(site.Operation) && !site.IsOfConnection))
        {
            Assert.True(site.GoneSigns.Count > 0, $"{site.Operation} names no error for an item that has gone.");
            await trial.FailOneAsync(site, site.GoneSigns[0].Code, 404, site.GoneSigns[0].Saying);
            var without = GraphText.Of(await SampleLedgers.MakeAsync(site.Type, trial.Aws));
            await trial.SyncAsync();

            trial.CheckStatus(ScopeStatus.Complete);
            trial.CheckGraph(site.Operation.ToString(), without);
            await trial.ChangeAsync();
        }
        await trial.CheckRecoveryAsync();
    }
}
