namespace EndToEnd.Figures;

/// <summary>Measures what the analyses add to a sync of many resources, and to one without changes.</summary>
internal static class AnalysesFigure
{
    // Those of the throughput, and what the exposure of its instances depends on besides.
    private static readonly string[] Types =
        [.. ThroughputFigure.Types, "ec2:subnet", "ec2:route_table", "ec2:network_acls", "ec2:load_balancer", "ec2:load_balancer_v2", "iaminstanceprofiles", "ecr"];

    public static async Task MeasureAsync(Workbench bench, Report report)
    {
        foreach (var size in new[] { ThroughputFigure.Size, MemoryFigure.Large })
        {
            await using var simulator = await bench.ServeAsync("throughput", size);
            await bench.SyncAsync(simulator, size, bench.NewDatabase(), Types);
            var first = new List<SyncFigures>();
            var second = new List<SyncFigures>();
            for (int run = 0; run < bench.Runs; run++)
            {
                string database = bench.NewDatabase();
                first.Add(await bench.SyncAsync(simulator, size, database, Types));
                second.Add(await bench.SyncAsync(simulator, size, database, Types));
                File.Delete(database);
            }
            string resources = bench.TotalOf(size).ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
            report.AtMost($"analyses of {resources} resources / the sync's time", 0.15, first.ConvertAll(figures => Total(figures) / figures.Wall));
            report.Note("all, s", first.ConvertAll(Total));
            foreach (string name in first[0].Analyses.OrderByDescending(analysis => analysis.Value).Select(analysis => analysis.Key))
                report.Note($"{name}, s", first.ConvertAll(figures => figures.Analyses[name]), "0.000");
            report.Note("peak working set, MB", first.ConvertAll(figures => figures.PeakMegabytes), "0");
            report.AtMost("unchanged: all analyses, s", 1, second.ConvertAll(Total));
        }
    }

    private static double Total(SyncFigures figures) => figures.Analyses.Values.Sum();
}
