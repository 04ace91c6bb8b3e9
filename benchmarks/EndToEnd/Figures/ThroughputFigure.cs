using EndToEnd.Estates;

namespace EndToEnd.Figures;

/// <summary>Measures how fast many resources are read from HTTP to the ledger, and what a second sync without changes saves.</summary>
internal static class ThroughputFigure
{
    /// <summary>The resource types that are read.</summary>
    public static readonly string[] Types = ["ec2:instance", "ec2:network_interface", "ec2:security_group", "iam", "s3", "lambda_function"];

    /// <summary>100,000 resources of six types.</summary>
    public static readonly EstateSize Size = new()
    {
        Instances = 40_000, Interfaces = 50_000, Groups = 7_000, Roles = 1_000, Buckets = 1_000, Functions = 1_000,
    };

    public static async Task MeasureAsync(Workbench bench, Report report)
    {
        await using var simulator = await bench.ServeAsync("throughput", Size);
        await bench.SyncAsync(simulator, Size, bench.NewDatabase(), Types);
        var first = new List<SyncFigures>();
        var second = new List<SyncFigures>();
        var served = new List<double>();
        for (int run = 0; run < bench.Runs; run++)
        {
            string database = bench.NewDatabase();
            double cpu = simulator.Cpu;
            first.Add(await bench.SyncAsync(simulator, Size, database, Types));
            served.Add(simulator.Cpu - cpu);
            second.Add(await bench.SyncAsync(simulator, Size, database, Types));
            File.Delete(database);
        }
        int resources = bench.TotalOf(Size);
        report.AtLeast("throughput: resources a second", 5000, first.ConvertAll(figures => resources / figures.Wall), "0");
        report.Note("wall time, s", first.ConvertAll(figures => figures.Wall));
        report.Note("processor time, s", first.ConvertAll(figures => figures.Cpu));
        report.Note("processor time of the simulator, s", served);
        report.Note("resources a second of processor time", first.ConvertAll(figures => resources / figures.Cpu), "0");
        report.Note("nodes", first.ConvertAll(figures => (double)figures.Nodes), "0");
        report.Note("peak working set, MB", first.ConvertAll(figures => figures.PeakMegabytes), "0");
        report.Note("allocated, MB", first.ConvertAll(figures => figures.AllocatedMegabytes), "0");
        report.Note("stopped by the garbage collector, s", first.ConvertAll(figures => figures.Paused));
        report.AtMost("unchanged: processor time / that of the first sync", 0.6, [.. second.Zip(first, (again, once) => again.Cpu / once.Cpu)]);
        report.AtMost("unchanged: nodes and edges written", 0, second.ConvertAll(figures => (double)figures.Writes), "0");
        report.Note("wall time, s", second.ConvertAll(figures => figures.Wall));
    }
}
