using CartographyPS.Conformance.Sample;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources;
using CsCheck;
using SimulatedAws;
using TestSupport;

namespace CartographyPS.Conformance.Sync;

/// <summary>Resource types read in any order over several runs make the graph that one run makes.</summary>
public sealed class AnyOrderTests : IAsyncLifetime
{
    private static readonly int Samples = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")) ? 5 : 25;

    private readonly string _folder = Directory.CreateTempSubdirectory("order-").FullName;
    private SimulatedAwsServer _aws = null!;
    private int _ledgers;

    public async Task InitializeAsync() => _aws = await SimulatedAwsServer.StartAsync(SampleEstate.Folder);

    public async Task DisposeAsync()
    {
        await _aws.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public Task Any_order_and_subset_of_resource_types_makes_the_same_graph()
    {
        var types = AwsResourceTypes.Catalog.Types.ToArray();
        var runs =
            from count in Gen.Int[1, types.Length]
            from order in Gen.Shuffle(types, count)
            from size in Gen.Int[1, 6]
            select order.Chunk(size).ToArray();
        return runs.SampleAsync(CheckAsync, iter: Samples, threads: 1, print: Print);
    }

    private async Task CheckAsync(ResourceType[][] runs)
    {
        string ledger = NewLedger();
        foreach (var types in runs) await SyncAsync(ledger, types);
        string inOne = NewLedger();
        await SyncAsync(inOne, [.. runs.SelectMany(types => types)]);

        Assert.Empty(GraphText.Differences(GraphText.Of(inOne), GraphText.Of(ledger)));
    }

    private async Task SyncAsync(string ledger, ResourceType[] types)
    {
        var run = await new SampleSync(_folder, _aws.Endpoint).RunAsync(ledger, types);
        Assert.All(run.Results, result => Assert.Equal(ScopeStatus.Complete, result.Status));
    }

    private string NewLedger() => Path.Combine(_folder, $"{++_ledgers}.db");

    private static string Print(ResourceType[][] runs) => string.Join(" | ", runs.Select(types => string.Join(", ", types.Select(type => type.Identifier))));
}
