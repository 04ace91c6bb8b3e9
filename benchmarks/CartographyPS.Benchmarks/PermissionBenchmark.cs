using System.Diagnostics;
using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Analyses.Running;
using CartographyPS.Engine.Ledger;
using CartographyPS.Resources;
using CartographyPS.Resources.Analyses.Permissions.Rules;

namespace CartographyPS.Benchmarks;

/// <summary>
/// Draws the permission edges of a large account by Cartography's rules: at first, with nothing changed, and after one principal's policy has
/// changed. From the ledger to the ledger.
/// </summary>
internal static class PermissionBenchmark
{
    public static void Run(int principals, int resources)
    {
        string folder = Directory.CreateTempSubdirectory("permission-benchmark-").FullName;
        try
        {
            string path = Path.Combine(folder, "graph.db");
            WriteApart(path, principals, resources, changed: -1);
            Console.WriteLine(FormattableString.Invariant($"{principals} principals, {principals * PermissionEstate.StatementsOfEach} statements, {resources} resources"));
            Console.WriteLine(FormattableString.Invariant($"Cartography compares {Comparisons(principals, resources):N0} pairs of a statement and a resource"));
            Derive("first", path);
            Derive("unchanged", path);
            WriteApart(path, principals, resources, changed: principals / 2);
            Derive("one policy changed", path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // In a process of its own, whose memory does not count.
    private static void WriteApart(string path, int principals, int resources, int changed)
    {
        string[] arguments = [typeof(PermissionBenchmark).Assembly.Location, "permission-estate", path, $"{principals}", $"{resources}", $"{changed}"];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments))!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException("The estate could not be written.");
    }

    // Each statement of the account with each target of each rule, once for all permissions of the rule.
    private static long Comparisons(int principals, int resources)
    {
        var targets = PermissionEstate.Targets(resources).GroupBy(target => target.Label).ToDictionary(label => label.Key, label => (long)label.Count());
        targets["AWSRole"] = principals;
        return PermissionRules.Default.Rules.Sum(rule => targets.GetValueOrDefault(rule.Target)) * principals * PermissionEstate.StatementsOfEach;
    }

    private static void Derive(string title, string path)
    {
        GC.Collect();
        using var memory = new MemoryPeak();
        var time = Stopwatch.StartNew();
        using var ledger = GraphLedger.Open(path, AwsAnalyses.Catalog.Model);
        long run = ledger.BeginRun(new RunInfo("0", "benchmark"));
        var opened = time.Elapsed;
        var processor = Environment.CpuUsage.TotalTime;
        Analysis[] permissions = [.. AwsAnalyses.Catalog.Analyses.Where(analysis => analysis.Name == "permission_relationships")];
        var result = new AnalysisRunner(AwsAnalyses.Catalog, ledger, run).Run(permissions, false, _ => { }, CancellationToken.None).Single();
        ledger.EndRun(run, RunStatus.Complete);
        var commit = result.Commit!;
        Console.WriteLine(FormattableString.Invariant(
            $"{title,-20} {(time.Elapsed - opened).TotalSeconds,7:0.00} s {(Environment.CpuUsage.TotalTime - processor).TotalSeconds,7:0.00} s CPU {memory.Peak >> 20,5} MB {commit.Edges,8} edges, {commit.EdgesAdded} added, {commit.EdgesRemoved} removed ({result.Status})"));
    }
}
