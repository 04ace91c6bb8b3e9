using System.Text.RegularExpressions;

namespace CartographyPS.Conformance.Golden;

/// <summary>
/// Three accounts, read as a user would (a hub's keys, roles in all accounts, all regions, the cmdlets in the real PowerShell engine),
/// must give the graph that Cartography made of them, but for the differences that are told with a reason.
/// </summary>
public sealed partial class GoldenGraphTests(SyncedEstate estate) : IClassFixture<SyncedEstate>
{
    [SharedFact]
    public async Task The_graph_is_Cartographys()
    {
        var sixteen = await GraphDiff.CompareAsync(SharedFolder.Of("golden", "estate-a.sixteen.graph.jsonl.gz"), estate.Graph);
        Assert.True(sixteen.IsSame, sixteen.Report);

        // Of types that the first golden graph does not have, their own part of the whole one.
        using var sync = new EstateSync(estate);
        sync.Run([.. Sixteen.Identifiers, "ec2:keypair"]);
        var keyPairs = await GraphDiff.CompareAsync(SharedFolder.Of("golden", "estate-a.graph.jsonl.gz"), sync.Export(), "--label", "AWSEC2KeyPair");
        Assert.True(keyPairs.IsSame, keyPairs.Report);

        // What no difference needs any more is not to be told.
        Assert.Empty(Unused(sixteen).Intersect(Unused(keyPairs)));
    }

    [SharedFact]
    public void Every_signature_is_right_and_every_scope_tells_how_it_ended()
    {
        Assert.All(estate.Requests, request => Assert.Equal("ok", request.Verify));
        Assert.DoesNotContain(estate.Results, result => result.Status is "Failed" or "Held");
        Assert.All(estate.Results.Where(result => result.Status is "Partial" or "Denied"), result => Assert.NotEmpty(result.Message));
    }

    [SharedFact]
    public void A_second_run_writes_nothing()
    {
        using var sync = new EstateSync(estate);
        sync.Run(Sixteen.Identifiers);

        var results = sync.Run(Sixteen.Identifiers);

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
        string[] types = [.. Sixteen.Identifiers];
        new Random(seed).Shuffle(types);
        return types;
    }

    private static IEnumerable<string> Unused(GraphDiff.Comparison comparison) =>
        UnusedRule().Matches(comparison.Report).Select(rule => rule.Groups["rule"].Value);

    [GeneratedRegex("^unused rule (?<rule>\\S+):", RegexOptions.Multiline)]
    private static partial Regex UnusedRule();
}
