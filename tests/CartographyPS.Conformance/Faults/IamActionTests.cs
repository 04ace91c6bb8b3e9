using CartographyPS.Engine.Resources.Catalog;
using SimulatedAws.Faults;

namespace CartographyPS.Conformance.Faults;

/// <summary>
/// A resource type's IAM actions are those of its page and of <c>New-CartographyIamPolicy</c>: it calls nothing else, and where a policy
/// lacks one of them, the result names it.
/// </summary>
public sealed class IamActionTests
{
    public static TheoryData<string> Types => FaultCases.Types(nameof(IamActionTests));

    // What connecting asks: who the account is, which regions it has, which organization it is in.
    private static readonly string[] Connecting = ["sts.AssumeRole", "sts.GetCallerIdentity", "ec2.DescribeRegions", "organizations.DescribeOrganization"];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Nothing_else_is_called(string identifier)
    {
        var sites = FaultCases.Sites(identifier);
        var actions = Actions(sites);
        await using var trial = await Trial.StartAsync(sites[0].Type);

        await trial.SyncAsync();

        var called = trial.Aws.Log.Entries.Select(entry => $"{entry.Service}.{entry.Operation}").Distinct().Except(Connecting).ToList();
        Assert.NotEmpty(called);
        Assert.All(called, operation => Assert.Contains(operation, actions.SelectMany(action => action).Select(site => site.Operation.ToString())));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task An_action_that_a_policy_lacks_is_named(string identifier)
    {
        var sites = FaultCases.Sites(identifier);
        await using var trial = await Trial.StartAsync(sites[0].Type);
        foreach (var action in Actions(sites))
        {
            Assert.True(await CheckAsync(trial, action) || await CheckAsync(trial, action), $"The sample estate never leads to {action.Key}.");
        }
        await trial.CheckRecoveryAsync();
    }

    // False when the estate does not lead to the action's operations; the other one may.
    private static async Task<bool> CheckAsync(Trial trial, IGrouping<string, CallSite> action)
    {
        var rules = action.Select(site => trial.Break(site, FaultExtensions.Rule(site, FaultKind.Denied))).ToList();
        await trial.SyncAsync(accounts: 1);

        bool denied = rules.Exists(rule => rule.Fired > 0);
        trial.CheckNothingLost(action.Key);
        if (denied && !action.All(site => site.IsReplaced)) trial.CheckNames(action.Key);
        await trial.ChangeAsync();
        return denied;
    }

    private static List<IGrouping<string, CallSite>> Actions(IReadOnlyList<CallSite> sites) => [.. sites.GroupBy(site => IamActions.Of(site.Operation))];
}
