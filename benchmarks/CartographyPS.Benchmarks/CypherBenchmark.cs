using System.Diagnostics;
using System.Globalization;
using CartographyPS.Bolt;
using CartographyPS.Cypher;
using CartographyPS.Engine.Cypher;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Projections.Neo4j;
using CartographyPS.Engine.Projections.Neo4j.Client;

namespace CartographyPS.Benchmarks;

/// <summary>
/// The same queries on a ledger and on a Neo4j database to which it was published, in turns, so that the ratios hold on a busy machine
/// too. Then the first answer of a fresh process, and the memory of each query. Deletes the content of the database.
/// </summary>
internal static class CypherBenchmark
{
    public static async Task RunAsync(string uri, int resources, int rounds)
    {
        string folder = Directory.CreateTempSubdirectory("cypher-benchmark-").FullName;
        try
        {
            var estate = new CypherEstate(Path.Combine(folder, "graph.db"), resources);
            estate.Write();
            using var driver = new BoltDriver(uri, Neo4jBenchmark.Credential());
            await Neo4jBenchmark.ClearAsync(driver);
            using (var ledger = LedgerReader.Open(estate.Path))
            {
                await new Neo4jProjection(new BoltDatabase(driver, null), new Neo4jOptions(Full: false, Touch: false, "0")).PublishAsync(ledger, _ => { }, CancellationToken.None);
            }
            // The publish's own records are no part of the graph.
            await driver.Session().RunAsync($"MATCH (n:{DatabaseNames.Ledger}|{DatabaseNames.Lane}) DETACH DELETE n", null, result => result.SummaryAsync());
            await driver.Session().RunAsync("CALL db.awaitIndexes(300)", null, result => result.SummaryAsync());
            await CompareAsync(driver, estate.Path, rounds);
            ReportFirstAnswers(estate.Path);
            ReportMemory(estate.Path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Answers a query, and prints the milliseconds since the program started to run.</summary>
    public static void Answer(string path, string name)
    {
        var time = Stopwatch.StartNew();
        using var ledger = LedgerReader.Open(path);
        using var graph = LedgerGraph.Open(ledger, "0");
        int rows = CypherQuery.Parse(CypherQueries.All[name]).Run(graph).Rows.Count();
        Console.WriteLine(FormattableString.Invariant($"{time.Elapsed.TotalMilliseconds:0} ms {rows} rows"));
    }

    private static async Task CompareAsync(BoltDriver driver, string path, int rounds)
    {
        using var ledger = LedgerReader.Open(path);
        using var graph = LedgerGraph.Open(ledger, "0");
        var ratios = new List<double>();
        Console.WriteLine("                                          ledger ms   Neo4j ms   ratio    rows");
        foreach (var (name, query) in CypherQueries.All)
        {
            var here = new List<double>();
            var there = new List<double>();
            int rows = 0;
            for (int round = -2; round < rounds; round++)
            {
                var time = Stopwatch.StartNew();
                rows = CypherQuery.Parse(query).Run(graph).Rows.Count();
                double mine = time.Elapsed.TotalMilliseconds;
                time.Restart();
                int theirs = await driver.Session().RunAsync(query, null, async result => (await result.ToListAsync()).Count);
                double neo4j = time.Elapsed.TotalMilliseconds;
                if (rows != theirs) throw new InvalidOperationException($"{name}: {rows} rows here, {theirs} at the server.");
                // The first rounds warm both up.
                if (round < 0) continue;
                here.Add(mine);
                there.Add(neo4j);
            }
            ratios.Add(Median(here) / Median(there));
            Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "{0,-40} {1,10:0.00} {2,10:0.00} {3,7:0.00} {4,7}", name, Median(here), Median(there), ratios[^1], rows));
        }
        Console.WriteLine(FormattableString.Invariant($"median ratio {Median(ratios):0.00}, largest {ratios.Max():0.00}"));
    }

    private static void ReportFirstAnswers(string path)
    {
        foreach (string name in new[] { "a node by id", "instances open to the internet", "nodes by label" })
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!, [.. Arguments(), "answer", path, name]) { RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            Console.WriteLine($"first answer, {name}: {process.StandardOutput.ReadToEnd().Trim()}");
            process.WaitForExit();
        }
    }

    // Run by dotnet, the program is its first argument.
    private static string[] Arguments() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(CypherBenchmark).Assembly.Location] : [];

    private static void ReportMemory(string path)
    {
        long most = 0;
        string largest = string.Empty;
        foreach (var (name, query) in CypherQueries.All)
        {
            long idle = Neo4jBenchmark.Settle();
            using var memory = new MemoryPeak();
            using var ledger = LedgerReader.Open(path);
            using var graph = LedgerGraph.Open(ledger, "0");
            _ = CypherQuery.Parse(query).Run(graph).Rows.Count();
            if (memory.Peak - idle <= most) continue;
            most = memory.Peak - idle;
            largest = name;
        }
        Console.WriteLine(FormattableString.Invariant($"memory: at most {most / 1048576.0:0} MB above idle ({largest})"));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
