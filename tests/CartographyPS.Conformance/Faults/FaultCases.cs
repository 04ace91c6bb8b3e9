using CartographyPS.Engine.Aws.Model;
using CartographyPS.Resources;

namespace CartographyPS.Conformance.Faults;

/// <summary>Tests a fault for all operations of a resource type, one after another.</summary>
internal static class FaultCases
{
    /// <summary>The names of the resource types that a test is run for (see <see cref="FaultSample"/>).</summary>
    public static TheoryData<string> Types(string test) =>
        [.. AwsResourceTypes.Catalog.Types.Select(AwsResourceTypes.Catalog.NameOf).Where(name => FaultSample.Has(test, name))];

    /// <summary>The operations of a resource type.</summary>
    public static IReadOnlyList<CallSite> Sites(string name) => CallSite.Of(AwsResourceTypes.Catalog.Types.Single(type => AwsResourceTypes.Catalog.NameOf(type) == name));

    /// <summary>The resource types, each with those of some faults that a test is run for (see <see cref="FaultSample"/>).</summary>
    public static TheoryData<string, Fault> With(params Fault[] faults)
    {
        var cases = new TheoryData<string, Fault>();
        foreach (var type in AwsResourceTypes.Catalog.Types)
        {
            string name = AwsResourceTypes.Catalog.NameOf(type);
            foreach (var fault in faults.Where(fault => FaultSample.Has(name, fault.ToString()))) cases.Add(name, fault);
        }
        return cases;
    }

    /// <summary>Makes each operation fail once, and none at the end.</summary>
    public static async Task CheckAsync(string identifier, Fault fault)
    {
        var sites = Sites(identifier);
        await using var trial = await Trial.StartAsync(sites[0].Type);
        foreach (var site in sites.Where(site => CanHave(site, fault)))
        {
            Assert.True(await CheckAsync(trial, site, fault) || await CheckAsync(trial, site, fault), $"The sample estate never leads to {site.Operation}.");
        }
        await trial.CheckRecoveryAsync();
    }

    // False when the estate does not lead to the operation; the other one may.
    private static async Task<bool> CheckAsync(Trial trial, CallSite site, Fault fault)
    {
        var rule = trial.Break(site, fault.Rule(site));
        // A failed detail does not affect other accounts, nor other regions.
        await trial.SyncAsync(accounts: site.IsFirst ? 2 : 1);
        trial.CheckNothingLost(site.Operation.ToString());
        if (rule.Fired > 0) trial.CheckStatus(fault.Expected(site), site);
        await trial.ChangeAsync();
        return rule.Fired > 0;
    }

    // A response without a body cannot be truncated or garbled, and its status is its only error code.
    private static bool CanHave(CallSite site, Fault fault) =>
        fault is not (Fault.TruncatedBody or Fault.GarbageBody or Fault.UnrecognizedClient or Fault.ExpiredToken)
            || ApiModels.Operation(site.Operation.Service, site.Operation.Name).HttpMethod != "HEAD";
}
