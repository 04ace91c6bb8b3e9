using System.Management.Automation;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Ledger.Reading.History;

namespace CartographyPS.Cmdlets;

/// <summary>Shows the runs of Invoke-CartographySync in the ledger.</summary>
[Cmdlet(VerbsCommon.Get, "CartographySync")]
[OutputType(typeof(SyncRun), typeof(SyncRunScope))]
public sealed class GetCartographySync : LedgerCmdlet
{
    /// <summary>The numbers of runs. The newest runs unless given.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public long[] Run { get; set; } = [];

    /// <summary>The number of newest runs to show. 10 unless given.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Last { get; set; } = 10;

    /// <summary>Shows each scope of the runs instead of the runs.</summary>
    [Parameter]
    public SwitchParameter Scope { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => WithLedger(ledger =>
    {
        foreach (var run in Runs(ledger))
        {
            if (!Scope) WriteObject(new SyncRun(run));
            else
                foreach (var scope in ledger.Scopes(run.Run)) WriteObject(new SyncRunScope(scope));
        }
    });

    private List<RunSummary> Runs(LedgerReader ledger)
    {
        if (Run.Length == 0) return [.. ledger.Runs(null, Last)];

        var found = Run.SelectMany(run => ledger.Runs(run, 1)).ToList();
        var missing = Run.Except(found.Select(run => run.Run)).ToList();
        if (missing.Count == 0) return found;

        var known = ledger.Runs(null, int.MaxValue).Select(run => run.Run).ToList();
        foreach (long run in missing) WriteError(Errors.RunNotFound(run, known));
        return found;
    }
}
