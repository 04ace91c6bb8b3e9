using System.Diagnostics;
using CartographyPS.Bolt;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Projections.Neo4j;
using CartographyPS.Engine.Projections.Neo4j.Client;

namespace CartographyPS.Benchmarks;

/// <summary>
/// Publishes a ledger to an empty Neo4j database, then changes of one percent, and writes the same rows with a bare UNWIND. Both alternate
/// on the same server, so that the ratio holds on a busy machine too. Deletes the content of the database.
/// </summary>
internal static class Neo4jBenchmark
{
    public static async Task RunAsync(string uri, int nodes, int edges, int rounds)
    {
        string folder = Directory.CreateTempSubdirectory("neo4j-benchmark-").FullName;
        try
        {
            var estate = new Neo4jEstate(Path.Combine(folder, "graph.db"), nodes, edges);
            using var driver = new BoltDriver(uri, Credential());
            await WarmUpAsync(driver, folder);
            estate.Write(pass: 0);
            var publish = new List<double>();
            var bare = new List<double>();
            var change = new List<double>();
            var touch = new List<double>();
            for (int round = 0; round < rounds; round++)
            {
                // A server gets faster with use, so the two alternate in being the first.
                if (round % 2 == 0) bare.Add(await WriteBareAsync(driver, estate));
                await ClearAsync(driver);
                long idle = Settle();
                using (var memory = new MemoryPeak())
                {
                    publish.Add(await PublishAsync(driver, estate, touch: false));
                    Console.WriteLine(FormattableString.Invariant($"publish            {publish[^1],7:0.0} s = {(nodes + edges) / publish[^1],7:0} rows/s, memory {(memory.Peak - idle) / 1048576.0,4:0} MB above idle"));
                }
                estate.Write(pass: (round * 2) + 1);
                change.Add(await PublishAsync(driver, estate, touch: false));
                Console.WriteLine(FormattableString.Invariant($"1 % changed        {change[^1],7:0.00} s = {100 * change[^1] / publish[^1],5:0.0} % of the whole"));
                estate.Write(pass: (round * 2) + 1);
                touch.Add(await PublishAsync(driver, estate, touch: true));
                Console.WriteLine(FormattableString.Invariant($"unchanged, touched {touch[^1],7:0.0} s = {100 * touch[^1] / publish[^1],5:0.0} % of the whole"));
                estate.Write(pass: (round * 2) + 2);
                if (round % 2 == 1) bare.Add(await WriteBareAsync(driver, estate));
                Console.WriteLine(FormattableString.Invariant($"bare UNWIND        {bare[^1],7:0.0} s = {(nodes + edges) / bare[^1],7:0} rows/s; publish has {100 * bare[^1] / publish[^1]:0} % of its rows/s"));
            }
            Console.WriteLine(FormattableString.Invariant(
                $"medians: publish {100 * Median(bare) / Median(publish):0} % of a bare UNWIND's rows/s, 1 % changed {100 * Median(change) / Median(publish):0.0} % of the whole's time"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task WarmUpAsync(BoltDriver driver, string folder)
    {
        var small = new Neo4jEstate(Path.Combine(folder, "small.db"), 20_000, 30_000);
        small.Write(pass: 0);
        await ClearAsync(driver);
        await PublishAsync(driver, small, touch: true);
        small.Write(pass: 1);
        await PublishAsync(driver, small, touch: true);
        await WriteBareAsync(driver, small);
    }

    private static async Task<double> WriteBareAsync(BoltDriver driver, Neo4jEstate estate)
    {
        await ClearAsync(driver);
        using var ledger = LedgerReader.Open(estate.Path);
        return (await BareUnwind.WriteAsync(driver, ledger)).TotalSeconds;
    }

    private static async Task<double> PublishAsync(BoltDriver driver, Neo4jEstate estate, bool touch)
    {
        var time = Stopwatch.StartNew();
        using var ledger = LedgerReader.Open(estate.Path);
        await new Neo4jProjection(new BoltDatabase(driver, null), new Neo4jOptions(Full: false, touch, "0")).PublishAsync(ledger, _ => { }, CancellationToken.None);
        return time.Elapsed.TotalSeconds;
    }

    /// <summary>Empties the database: edges first, in small batches, since deleting all at once exceeds a small server's transaction memory.</summary>
    public static async Task ClearAsync(BoltDriver driver)
    {
        foreach (string query in new[] { "MATCH ()-[x]->() WITH x LIMIT 20000 DELETE x", "MATCH (x) WITH x LIMIT 20000 DELETE x" })
        {
            BoltCounters counters;
            do counters = (await driver.Session().RunAsync(query, null, result => result.SummaryAsync())).Counters;
            while (counters.RelationshipsDeleted + counters.NodesDeleted > 0);
        }
    }

    /// <summary>The sign-in that the environment names.</summary>
    public static BoltCredential Credential() => Environment.GetEnvironmentVariable("NEO4J_PASSWORD") is { } password
        ? BoltCredential.Basic(Environment.GetEnvironmentVariable("NEO4J_USERNAME") ?? "neo4j", password)
        : BoltCredential.None;

    /// <summary>Collects all garbage.</summary>
    /// <returns>The working set, in bytes.</returns>
    public static long Settle()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return Environment.WorkingSet;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
