using System.Globalization;
using EndToEnd.Estates;

namespace EndToEnd.Figures;

/// <summary>
/// Measures how far the calls of many accounts overlap when each response is late: against a client that makes one call after another,
/// and against the account that takes longest when it is read alone, without waiting for others.
/// </summary>
internal static class LatencyFigure
{
    private const int LatencyMilliseconds = 50;

    private static readonly EstateSize Size = new()
    {
        Instances = 4000, Volumes = 5000, Interfaces = 5000, Roles = 1000, Buckets = 400, Functions = 800,
    };

    public static async Task MeasureAsync(Workbench bench, Report report)
    {
        await using var simulator = await bench.ServeAsync("scale", Size, "--latency-ms", LatencyMilliseconds.ToString(CultureInfo.InvariantCulture));
        await bench.SyncAsync(simulator, Size, bench.NewDatabase(), "*");
        var slowest = new List<double>();
        var all = new List<SyncFigures>();
        var requests = new List<double>();
        await simulator.CountAsync();
        for (int run = 0; run < bench.Runs; run++)
        {
            all.Add(await bench.SyncAsync(simulator, Size, bench.NewDatabase(), "*"));
            requests.Add((await simulator.CountAsync()).Requests);
            // The accounts differ only in their names, so any one may stand for the slowest; the maximum of ten would only measure chance.
            slowest.Add((await bench.SyncAsync(simulator, [run % Size.Accounts], bench.NewDatabase(), "*")).Wall);
            await simulator.CountAsync();
        }
        var walls = all.ConvertAll(figures => figures.Wall);
        report.AtMost("latency: wall time / (calls x latency)", 1.0 / 20, [.. walls.Zip(requests, (wall, count) => wall / (count * LatencyMilliseconds / 1000.0))], "0.000");
        report.AtMost("latency: wall time / that of an account alone", 1.2, [.. walls.Zip(slowest, (wall, alone) => wall / alone)]);
        report.Note("wall time, s", walls);
        report.Note("requests", requests, "0");
        report.Note("an account alone, s", slowest);
        report.Note("processor time, s", all.ConvertAll(figures => figures.Cpu));
    }
}
