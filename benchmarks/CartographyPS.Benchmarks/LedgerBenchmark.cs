using System.Diagnostics;
using System.Globalization;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Projections;

namespace CartographyPS.Benchmarks;

/// <summary>
/// Writes an estate to a new ledger four times: first, unchanged, with one resource in a hundred changed, and with half of it removed. Then
/// exports it. Reports contributions per second of wall time on one thread, CPU time, and the peak working set.
/// </summary>
internal static class LedgerBenchmark
{
    public static void Run(int scopes, int resources)
    {
        string folder = Directory.CreateTempSubdirectory("ledger-benchmark-").FullName;
        try
        {
            string path = Path.Combine(folder, "graph.db");
            Write("first write", path, scopes, resources, changed: 0);
            Write("unchanged", path, scopes, resources, changed: 0);
            Write("1 % changed", path, scopes, resources, changed: 100);
            Export(path);
            Write("half gone", path, scopes, resources / 2, changed: 100);
            Console.WriteLine(FormattableString.Invariant($"file {new FileInfo(path).Length >> 20} MB"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string title, string path, int scopes, int resources, int changed)
    {
        int contributions = 0;
        int rows = 0;
        Measure(title, () => contributions, () => string.Create(CultureInfo.InvariantCulture, $"{rows} rows"), () =>
        {
            using var ledger = GraphLedger.Open(path, ScaleEstate.Model);
            long run = ledger.BeginRun(new RunInfo("0", "benchmark"));
            for (int scope = 0; scope < scopes; scope++)
            {
                using var writer = ledger.OpenScope(run, ScaleEstate.Scope(scope));
                contributions += ScaleEstate.State(writer, scope, resources, changed);
                rows += writer.Commit(ScopeStatus.Complete, DeleteFuse.Off).RowsWritten;
            }
            ledger.EndRun(run, RunStatus.Complete);
        });
    }

    private static void Export(string path)
    {
        int nodes = 0;
        Measure("export (nodes)", () => nodes, () => string.Empty, () =>
        {
            using var reader = LedgerReader.Open(path);
            nodes = reader.Query("SELECT count(*) FROM nodes", [], row => row.GetInt32(0)).Single();
            new JsonLinesExporter(reader, "0").Write(Stream.Null);
        });
    }

    private static void Measure(string title, Func<int> count, Func<string> more, Action action)
    {
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var time = Stopwatch.StartNew();
        action();
        double seconds = time.Elapsed.TotalSeconds;
        process.Refresh();
        Console.WriteLine(FormattableString.Invariant(
            $"{title,-15} {count(),9} in {seconds,6:0.00} s = {count() / seconds,9:0}/s, CPU {(process.TotalProcessorTime - cpu).TotalSeconds,6:0.00} s, peak {process.PeakWorkingSet64 >> 20} MB {more()}"));
    }
}
