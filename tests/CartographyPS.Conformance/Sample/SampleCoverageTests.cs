using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Catalog;
using CartographyPS.Resources;
using SimulatedAws;

namespace CartographyPS.Conformance.Sample;

/// <summary>
/// The sample estate fills each property that a definition states. Without a value in any test, a property could be read from the wrong
/// path unnoticed.
/// </summary>
public sealed class SampleCoverageTests : IAsyncLifetime
{
    /// <summary>Properties that the sample cannot fill, each with the reason.</summary>
    private static readonly Dictionary<string, string> Unreachable = new(StringComparer.Ordinal)
    {
        ["AWSPublicSSMParameter.policies_json"] = "GetParametersByPath tells of no policies, so that the list is empty.",
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("sample-").FullName;
    private SimulatedAwsServer _aws = null!;

    public static TheoryData<string> Identifiers => [.. AwsResourceTypes.Catalog.Types.Select(type => type.Identifier).Distinct()];

    public async Task InitializeAsync() => _aws = await SimulatedAwsServer.StartAsync(SampleEstate.Folder);

    public async Task DisposeAsync()
    {
        await _aws.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Identifiers))]
    public async Task The_sample_estate_fills_every_property(string identifier)
    {
        ResourceType[] types = [.. AwsResourceTypes.Catalog.Types.Where(type => type.Identifier == identifier)];
        var filled = await FilledAsync(types);

        var stated = types.SelectMany(type => type.Nodes)
            .SelectMany(node => node.Properties.Select(property => $"{node.Label}.{property.Name}"))
            .Distinct().ToList();
        var empty = stated.Except(filled).Where(property => !Unreachable.ContainsKey(property)).ToList();
        Assert.True(
            empty.Count == 0,
            $"{identifier}: no answer in samples/estate fills {string.Join(", ", empty)}. Add values to it, or the reason why none can to {nameof(Unreachable)}.");
    }

    // Read as if there were no other types, so that none of them fills a property that this one leaves empty.
    private async Task<HashSet<string>> FilledAsync(ResourceType[] types)
    {
        string ledger = Path.Combine(_folder, "graph.db");
        var run = await new SampleSync(_folder, _aws.Endpoint, new ResourceCatalog([.. AwsResourceTypes.Catalog.Always, .. types])).RunAsync(ledger, types);
        Assert.All(run.Results, result => Assert.True(result.Status == ScopeStatus.Complete, $"{result.Region} {result.ResourceType}: {result.Status} {result.Message}"));

        using var reader = LedgerReader.Open(ledger);
        return
        [
            .. reader.Query(
                """
                SELECT n.label || '.' || p.key FROM nodes n, json_each(n.properties) p WHERE p.value NOT IN ('', '[]')
                UNION
                SELECT l.text || '.' || p.key FROM ledger_waiting_annotation w JOIN ledger_name l ON l.id = w.label JOIN ledger_node_part a ON a.id = w.part,
                    json_each(a.properties) p WHERE p.value NOT IN ('', '[]')
                """,
                [],
                row => row.GetString(0)),
        ];
    }
}
