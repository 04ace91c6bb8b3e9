using EndToEnd.Estates;

namespace EndToEnd.Figures;

/// <summary>Measures the time to the first output: the module's import, and the first result of a sync of one resource type.</summary>
internal static class StartFigure
{
    private static readonly EstateSize Size = new() { Accounts = 1, Regions = 1, Instances = 10, Roles = 10, Buckets = 10, Functions = 10 };

    public static async Task MeasureAsync(Workbench bench, Report report)
    {
        await using var simulator = await bench.ServeAsync("start", Size);
        await bench.SyncAsync(simulator, Size, bench.NewDatabase(), "s3");
        var all = new List<SyncFigures>();
        for (int run = 0; run < bench.Runs; run++) all.Add(await bench.SyncAsync(simulator, Size, bench.NewDatabase(), "s3"));
        report.AtMost("start: import of the module, s", 0.3, all.ConvertAll(figures => figures.Import));
        report.AtMost("start: first result of a sync of one type, s", 1.5, all.ConvertAll(figures => figures.FirstResult));
    }
}
