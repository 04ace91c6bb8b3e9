using CartographyPS.Conformance.Golden;
using CartographyPS.Conformance.Server;

namespace CartographyPS.Conformance.Rewritten;

/// <summary>
/// Estate <c>a</c> with every id, name, number and date changed and its lists shuffled makes the same graph, changed in the same way:
/// nothing depends on names or on the order of lists, and the rules of the differences hold in that estate too.
/// </summary>
public sealed class RewrittenEstateTests(SyncedEstate estate) : IClassFixture<SyncedEstate>, IDisposable
{
    // Where several contributions state a value, the greatest wins, and which one that is depends on the names. So do the
    // order of a list that several have a piece of, and the direction of a relation that has none.
    private static readonly string[] OneOfSeveral =
        ["AWSLambdaLayer.functionarn", "AWSNameServer.zoneid", "AWSS3Bucket.anonymous_actions", "(AWSEC2KeyPair)-[MATCHING_FINGERPRINT]->(AWSEC2KeyPair)"];

    // Changed numbers and ranges of addresses mean other packets to network ACLs, and reasons are sentences with ids, in the order of these, of which the first decides.
    private static readonly string[] Reasons = [".because", ".exposed_internet_via", ".internet_reachable", ".internet_reachable_because"];

    private const int MostShown = 200;

    private readonly string _folder = Directory.CreateTempSubdirectory("rewritten-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SharedTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Makes_the_rewritten_graph(int seed)
    {
        var rewriting = new Rewriting(seed);
        string rewritten = Path.Combine(_folder, "estate");
        RewrittenEstate.Write(rewritten, rewriting);
        await using var aws = await SimAwsProcess.StartAsync(rewritten);
        using var sync = new EstateSync(aws.Endpoint, rewritten);
        var results = sync.Run(GoldenGraph.Identifiers);
        string export = sync.Export();

        // Every scope has the same status as in the original estate.
        Assert.Equal(Statuses(estate.Results), Statuses(results));
        string expected = Path.Combine(_folder, "expected.jsonl");
        new RewrittenGraph(rewriting).Write(estate.Graph, expected);
        var comparison = await GraphDiff.CompareAsync(expected, export);
        var unexpected = comparison.Differences
            .Where(difference => !OneOfSeveral.Contains(difference.Subject) && !Array.Exists(Reasons, reason => difference.Subject.EndsWith(reason, StringComparison.Ordinal))).Select(difference => difference.ToString()).ToList();
        Assert.True(unexpected.Count == 0, $"{unexpected.Count} differences:\n{string.Join('\n', unexpected.Take(MostShown))}");

        string golden = Path.Combine(_folder, "golden.jsonl");
        new RewrittenGraph(rewriting).Write(GoldenGraph.File, golden);
        await GoldenGraph.AssertIsAsync(export, golden);
    }

    private static IEnumerable<string> Statuses(IEnumerable<EstateSync.Result> results) => results.Select(result => result.Status).Order(StringComparer.Ordinal);
}
