using System.Text.Json;

namespace CartographyPS.Conformance.Golden;

/// <summary>
/// Three accounts, read as a user would (a hub's keys, roles in all accounts, all regions, the cmdlets in the real PowerShell engine),
/// must give the graph that Cartography made of them, except for the documented differences and for what awaits the resource types and
/// analyses to come.
/// </summary>
public sealed class GoldenGraphTests(SyncedEstate estate) : IClassFixture<SyncedEstate>
{
    [SharedFact]
    public async Task The_graph_is_Cartographys()
    {
        var comparison = await GoldenGraph.AssertIsAsync(estate.Graph);

        // A rule that allows no difference must be removed. A rule for a case that this estate does not have must allow nothing here.
        using var rules = JsonDocument.Parse(File.ReadAllText(GraphDiff.Rules));
        var elsewhere = rules.RootElement.EnumerateArray().Select((rule, index) => (Reason: rule.GetProperty("reason").GetString()!, index))
            .Where(rule => DifferencesElsewhere.Has(rule.Reason)).Select(rule => rule.index);
        Assert.Equal(elsewhere, comparison.UnusedRules);
    }

    [SharedFact]
    public void Every_signature_is_right_and_every_scope_has_a_result()
    {
        Assert.All(estate.Requests, request => Assert.Equal("ok", request.Verify));
        Assert.DoesNotContain(estate.Results, result => result.Status is "Failed" or "Held");
        Assert.All(estate.Results.Where(result => result.Status is "Partial" or "Denied"), result => Assert.NotEmpty(result.Message));
    }

    [SharedFact]
    public void A_second_run_writes_nothing()
    {
        using var sync = new EstateSync(estate);
        sync.Run(GoldenGraph.Identifiers);

        var results = sync.Run(GoldenGraph.Identifiers);

        Assert.All(results, result => Assert.Equal(0, result.Written));
        Assert.Equal(0, sync.CountChanges());
        Assert.Equal(GraphDiff.Stable(estate.Graph), GraphDiff.Stable(sync.Export()));
    }

    [SharedTheory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_order_of_types_does_not_matter(int seed)
    {
        using var apart = new EstateSync(estate);
        foreach (string[] types in Shuffled(seed).Chunk(5)) apart.Run(types);

        Assert.Equal(GraphDiff.Stable(estate.Graph), GraphDiff.Stable(apart.Export()));
    }

    private static string[] Shuffled(int seed)
    {
        string[] types = [.. GoldenGraph.Identifiers];
        new Random(seed).Shuffle(types);
        return types;
    }
}
