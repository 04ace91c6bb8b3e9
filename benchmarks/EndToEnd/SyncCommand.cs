using System.Diagnostics;
using System.Management.Automation;
using CartographyPS.PowerShellHost;

namespace EndToEnd;

/// <summary>The part of the program that runs in a process of its own: imports the module, runs one <c>Invoke-CartographySync</c> and measures.</summary>
internal static class SyncCommand
{
    private static readonly string[] Written = ["NodesAdded", "NodesChanged", "NodesRemoved", "EdgesAdded", "EdgesChanged", "EdgesRemoved"];

    /// <summary>Runs the sync.</summary>
    /// <param name="job">The sync to run.</param>
    public static SyncFigures Run(SyncJob job)
    {
        using var session = PowerShellSession.OpenBare();
        OtherModule.Import(session);
        var import = Stopwatch.StartNew();
        session.ImportModule();
        import.Stop();

        using var shell = session.Create();
        shell.AddCommand("Invoke-CartographySync")
            .AddParameter("Profile", job.Profiles)
            .AddParameter("DatabasePath", job.Database)
            .AddParameter("Resource", job.Resources);

        using var process = Process.GetCurrentProcess();
        double idle = Megabytes(process.WorkingSet64);
        long allocated = GC.GetTotalAllocatedBytes();
        var paused = GC.GetTotalPauseDuration();
        var cpu = process.TotalProcessorTime;
        var time = Stopwatch.StartNew();
        var results = new PSDataCollection<PSObject>();
        var times = new List<double>();
        results.DataAdded += (_, _) => times.Add(time.Elapsed.TotalSeconds);
        string? error = Invoke(shell, results);
        time.Stop();
        process.Refresh();

        // A type that is read by an option (CloudTrail's events) is skipped without it.
        var bad = results.Where(result => Text(result, "Status") is not ("Complete" or "Partial" or "Unsupported" or "Skipped")).ToList();
        var figures = new SyncFigures
        {
            Import = import.Elapsed.TotalSeconds,
            Wall = time.Elapsed.TotalSeconds,
            Cpu = (process.TotalProcessorTime - cpu).TotalSeconds,
            PeakMegabytes = Megabytes(process.PeakWorkingSet64),
            IdleMegabytes = idle,
            AllocatedMegabytes = Megabytes(GC.GetTotalAllocatedBytes() - allocated),
            Paused = (GC.GetTotalPauseDuration() - paused).TotalSeconds,
            Calls = results.Sum(result => Number(result, "Calls")),
            Nodes = results.Sum(result => Number(result, "Nodes")),
            Writes = results.Sum(result => Written.Sum(name => Number(result, name))),
            Bad = bad.Count,
            Error = error ?? shell.Streams.Error.FirstOrDefault()?.ToString() ?? bad.Select(result => Text(result, "Message")).FirstOrDefault(),
        };
        // Last, since asking for the names costs time and memory.
        var analyses = AnalysisNames(session);
        return figures with
        {
            FirstResult = results.Zip(times, (result, at) => IsAsked(result, analyses) ? at : figures.Wall).DefaultIfEmpty(figures.Wall).Min(),
            Analyses = results.Where(result => analyses.Contains(Text(result, "ResourceType")!))
                .ToDictionary(result => Text(result, "ResourceType")!, result => LanguagePrimitives.ConvertTo<double>(result.Properties["Seconds"].Value)),
        };
    }

    private static string? Invoke(PowerShell shell, PSDataCollection<PSObject> results)
    {
        try
        {
            shell.Invoke(null, results);
            return null;
        }
        catch (RuntimeException exception)
        {
            return exception.Message;
        }
    }

    // Every sync reads the account itself, so it does not count as a first result.
    private static bool IsAsked(PSObject result, HashSet<string> analyses) =>
        Text(result, "ResourceType") is { } type && type != "account" && !analyses.Contains(type);

    private static HashSet<string> AnalysisNames(PowerShellSession session)
    {
        using var shell = session.Create();
        return [.. shell.AddScript("(Get-CartographyResourceType | Where-Object Placement -eq Analysis).Identifier").Invoke<string>()];
    }

    private static string? Text(PSObject result, string name) => result.Properties[name].Value?.ToString();

    private static int Number(PSObject result, string name) => (int)result.Properties[name].Value;

    private static double Megabytes(long bytes) => bytes / 1048576.0;
}
