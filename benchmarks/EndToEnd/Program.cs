using System.Text.Json;
using EndToEnd;
using EndToEnd.Figures;

// Measures the whole path from HTTP to ledger: a simulated AWS in one process, and Invoke-CartographySync in the real PowerShell engine in
// another.
if (args is [SyncJob.Verb, var job])
{
    Console.WriteLine(JsonSerializer.Serialize(SyncCommand.Run(SyncJob.Parse(job))));
    return 0;
}

var figures = new Dictionary<string, Func<Workbench, Report, Task>>
{
    ["start"] = StartFigure.MeasureAsync,
    ["latency"] = LatencyFigure.MeasureAsync,
    ["catalogue"] = CatalogueFigure.MeasureAsync,
    ["throughput"] = ThroughputFigure.MeasureAsync,
    ["memory"] = MemoryFigure.MeasureAsync,
    ["analyses"] = AnalysesFigure.MeasureAsync,
    ["limits"] = LimitsFigure.MeasureAsync,
};
try
{
    var options = Options.Parse(args);
    if (options.Figures.FirstOrDefault(name => !figures.ContainsKey(name)) is { } unknown) throw new FormatException($"There is no figure {unknown}.");

    using var bench = new Workbench(options);
    var report = new Report(Console.Out);
    report.Head();
    foreach (var (name, measure) in figures)
    {
        if (options.Figures.Count == 0 || options.Figures.Contains(name)) await measure(bench, report);
    }
    return report.Missed ? 1 : 0;
}
catch (FormatException exception)
{
    Console.Error.WriteLine(exception.Message);
    Console.Error.WriteLine(Options.Usage);
    return 2;
}
