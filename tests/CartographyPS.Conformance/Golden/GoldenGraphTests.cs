using CartographyPS.Conformance.Server;

namespace CartographyPS.Conformance.Golden;

/// <summary>
/// Three accounts, read as a user would (a hub's keys, roles in all accounts, all regions, the cmdlets in the real PowerShell engine),
/// must give the graph that Cartography made of them, but for the differences that are told with a reason.
/// </summary>
public sealed class GoldenGraphTests(SimAws aws) : IClassFixture<SimAws>, IDisposable
{
    private readonly EstateSync _sync = new(aws);

    public void Dispose() => _sync.Dispose();

    [SharedFact]
    public async Task The_graph_is_Cartographys()
    {
        _sync.Run(Sixteen.Identifiers);

        var comparison = await GraphDiff.CompareAsync(SharedFolder.Of("golden", "estate-a.sixteen.graph.jsonl.gz"), _sync.Export());

        Assert.True(comparison.IsSame, comparison.Report);
        Assert.DoesNotContain("unused rule", comparison.Report, StringComparison.Ordinal);
    }

    [SharedFact]
    public void Every_signature_is_right_and_every_scope_tells_how_it_ended()
    {
        var results = _sync.Run(Sixteen.Identifiers);

        Assert.All(aws.Control.LogAsync().GetAwaiter().GetResult(), request => Assert.Equal("ok", request.Verify));
        Assert.DoesNotContain(results, result => result.Status is "Failed" or "Denied" or "Held");
        Assert.All(results.Where(result => result.Status == "Partial"), result => Assert.NotEmpty(result.Message));
    }

    [SharedFact]
    public void A_second_run_writes_nothing()
    {
        _sync.Run(Sixteen.Identifiers);
        string before = File.ReadAllText(_sync.Export());

        var results = _sync.Run(Sixteen.Identifiers);

        Assert.All(results, result => Assert.Equal(0, result.Written));
        Assert.Equal(0, _sync.CountChanges());
        Assert.Equal(before, File.ReadAllText(_sync.Export()));
    }

    [SharedTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_order_of_types_does_not_matter(int seed)
    {
        _sync.Run(Sixteen.Identifiers);
        string together = _sync.Export();

        using var apart = new EstateSync(aws);
        foreach (string[] types in Shuffled(seed).Chunk(5)) apart.Run(types);

        Assert.Equal(GraphDiff.Stable(together), GraphDiff.Stable(apart.Export()));
    }

    private static string[] Shuffled(int seed)
    {
        string[] types = [.. Sixteen.Identifiers];
        new Random(seed).Shuffle(types);
        return types;
    }
}
