using EndToEnd.Estates;

namespace EndToEnd.Figures;

/// <summary>Measures the memory of a sync, and that it does not grow with the estate.</summary>
internal static class MemoryFigure
{
    /// <summary>500,000 resources of the types of the throughput.</summary>
    public static readonly EstateSize Large = ThroughputFigure.Size with
    {
        Instances = 200_000, Interfaces = 250_000, Groups = 35_000, Roles = 5_000, Buckets = 5_000, Functions = 5_000,
    };

    public static async Task MeasureAsync(Workbench bench, Report report)
    {
        var small = await PeaksAsync(bench, ThroughputFigure.Size);
        var large = await PeaksAsync(bench, Large);
        report.AtMost("memory: peak working set of 100,000 resources, MB", 300, small.ConvertAll(figures => figures.PeakMegabytes), "0");
        report.AtMost("memory: that of 500,000 / that of 100,000", 1.3, [.. large.Zip(small, (much, little) => much.PeakMegabytes / little.PeakMegabytes)]);
        report.Note("peak working set of 500,000 resources, MB", large.ConvertAll(figures => figures.PeakMegabytes), "0");
        report.Note("working set of PowerShell before the sync, MB", small.ConvertAll(figures => figures.IdleMegabytes), "0");
        report.Note("resources a second of 500,000", large.ConvertAll(figures => bench.TotalOf(Large) / figures.Wall), "0");
    }

    private static async Task<List<SyncFigures>> PeaksAsync(Workbench bench, EstateSize size)
    {
        await using var simulator = await bench.ServeAsync("throughput", size);
        var peaks = new List<SyncFigures>();
        for (int run = 0; run < bench.Runs; run++)
        {
            string database = bench.NewDatabase();
            peaks.Add(await bench.SyncAsync(simulator, size, database, ThroughputFigure.Types));
            File.Delete(database);
        }
        return peaks;
    }
}
