using System.Globalization;
using EndToEnd.Estates;

namespace EndToEnd.Figures;

/// <summary>
/// All resource types in many accounts and regions, as most users sync: most calls find nothing, and what a sync takes is how far these
/// overlap. Each response takes its time.
/// </summary>
internal static class CatalogueFigure
{
    private const int LatencyMilliseconds = 50;
    private const int MostCalled = 12;

    private static readonly EstateSize Size = new()
    {
        Regions = 2, QuietRegions = 15, HasAllServices = true, Instances = 2000, Volumes = 2500, Interfaces = 2500, Roles = 800, Buckets = 300, Functions = 400,
    };

    public static async Task MeasureAsync(Workbench bench, Report report)
    {
        await using var simulator = await bench.ServeAsync("catalogue", Size, "--latency-ms", LatencyMilliseconds.ToString(CultureInfo.InvariantCulture));
        await bench.SyncAsync(simulator, Size, bench.NewDatabase(), "*");
        await simulator.CountAsync();
        var first = new List<SyncFigures>();
        var second = new List<SyncFigures>();
        var alone = new List<double>();
        var requests = new List<double>();
        for (int run = 0; run < bench.Runs; run++)
        {
            string database = bench.NewDatabase();
            await simulator.RequestsAsync();
            first.Add(await bench.SyncAsync(simulator, Size, database, "*"));
            requests.Add((await simulator.CountAsync()).Requests);
            second.Add(await bench.SyncAsync(simulator, Size, database, "*"));
            alone.Add((await bench.SyncAsync(simulator, [run % Size.Accounts], bench.NewDatabase(), "*")).Wall);
            await simulator.CountAsync();
        }
        var walls = first.ConvertAll(figures => figures.Wall);
        report.AtMost("catalogue: wall time / (calls x latency)", 1.0 / 60, [.. walls.Zip(requests, (wall, count) => wall / (count * LatencyMilliseconds / 1000.0))], "0.0000");
        report.AtMost("catalogue: peak working set, MB", 350, first.ConvertAll(figures => figures.PeakMegabytes), "0");
        report.AtMost("catalogue: unchanged: processor time / first", 0.55, [.. second.Zip(first, (again, once) => again.Cpu / once.Cpu)]);
        report.AtMost("catalogue: unchanged: nodes and edges written", 0, second.ConvertAll(figures => (double)figures.Writes), "0");
        report.Note("wall time, s", walls);
        report.Note("wall time / that of an account alone", [.. walls.Zip(alone, (wall, one) => wall / one)]);
        report.Note("processor time, s", first.ConvertAll(figures => figures.Cpu));
        report.Note("requests", requests, "0");
        report.Note("nodes", first.ConvertAll(figures => (double)figures.Nodes), "0");
        report.Note("scopes that did not end as they should", first.ConvertAll(figures => (double)figures.Bad), "0");
        await NoteCallsAsync(bench, simulator, report);
    }

    private static async Task NoteCallsAsync(Workbench bench, Simulator simulator, Report report)
    {
        await simulator.RequestsAsync();
        await bench.SyncAsync(simulator, Size, bench.NewDatabase(), "*");
        foreach (var operation in (await simulator.RequestsAsync()).GroupBy(request => $"{request.Service}.{request.Operation}")
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Take(MostCalled))
        {
            report.Note("calls of " + operation.Key, [operation.Count()], "0");
        }
    }
}
