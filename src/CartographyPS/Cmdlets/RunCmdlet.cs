using System.Management.Automation;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Ledger.Reading.History;

namespace CartographyPS.Cmdlets;

/// <summary>
/// The base of cmdlets that show runs. Each run is shown once, even if every result of a sync names it. Public only because cmdlets derive
/// from it.
/// </summary>
public abstract class RunCmdlet : LedgerCmdlet
{
    private readonly HashSet<long> _shown = [];

    private protected RunCmdlet()
    {
    }

    /// <summary>The numbers of runs.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public long[] Run { get; set; } = [];

    /// <summary>True when <see cref="Run"/> names runs.</summary>
    private protected bool NamesRuns => Run.Length > 0;

    /// <summary>Returns the runs of <see cref="Run"/> that were not returned before, and writes an error for each that the ledger lacks.</summary>
    private protected List<RunSummary> NewRuns(LedgerReader ledger)
    {
        var found = new List<RunSummary>();
        var missing = new List<long>();
        foreach (long number in Run.Where(_shown.Add))
        {
            if (ledger.Runs(number, 1).FirstOrDefault() is { } run) found.Add(run);
            else missing.Add(number);
        }
        if (missing.Count == 0) return found;

        var known = ledger.Runs(null, int.MaxValue).Select(run => run.Run).ToList();
        foreach (long run in missing) WriteError(Errors.RunNotFound(run, known));
        return found;
    }
}
