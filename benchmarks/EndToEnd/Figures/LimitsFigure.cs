using EndToEnd.Estates;

namespace EndToEnd.Figures;

/// <summary>Measures how near a sync comes to the optimum under EC2's published request limits, and how few calls are throttled.</summary>
internal static class LimitsFigure
{
    // The limits of DescribeNetworkInterfaces and the like, for each operation in a region of an account: calls at once, and a second.
    private const double Burst = 100;
    private const double PerSecond = 20;

    // Small pages make a list that takes far more calls than one burst.
    private static readonly EstateSize Size = new() { Accounts = 1, Regions = 2, Interfaces = 24_000, Instances = 100 };

    public static async Task MeasureAsync(Workbench bench, Report report)
    {
        var ratios = new List<double>();
        var throttled = new List<double>();
        var walls = new List<double>();
        var optima = new List<double>();
        for (int run = 0; run < bench.Runs; run++)
        {
            // A new simulator has full token buckets; the previous one would begin with what the last run left.
            await using var simulator = await bench.ServeAsync("limits", Size, "--limits", "aws", "--page-size", "10");
            var figures = await bench.SyncAsync(simulator, Size, bench.NewDatabase(), "ec2:network_interface");
            double optimum = Optimum(await simulator.RequestsAsync());
            var (requests, refused) = await simulator.CountAsync();
            walls.Add(figures.Wall);
            optima.Add(optimum);
            ratios.Add(optimum / figures.Wall);
            throttled.Add((double)refused / requests);
        }
        report.AtLeast("limits: best time that they allow / wall time", 0.95, ratios, "0.000");
        report.AtMost("limits: share of calls that were throttled", 0.01, throttled, "0.000");
        report.Note("wall time, s", walls);
        report.Note("best time, s", optima);
    }

    // The bucket with the most calls determines the optimum: it admits the burst at once, and each further call at its rate.
    private static double Optimum(IReadOnlyList<AnsweredRequest> requests) => requests
        .Where(request => request is { Service: "ec2" } && request.Operation.StartsWith("Describe", StringComparison.Ordinal))
        .GroupBy(request => (request.Account, request.Region, request.Operation))
        .Max(bucket => (bucket.Count() - Burst) / PerSecond);
}
