using System.Management.Automation;
using CartographyPS.Engine.Ledger.Reading;

namespace CartographyPS.Cmdlets;

/// <summary>Shows the runs of Invoke-CartographySync that the ledger remembers.</summary>
[Cmdlet(VerbsCommon.Get, "CartographySync")]
[OutputType(typeof(SyncRun), typeof(SyncRunScope))]
public sealed class GetCartographySync : LedgerCmdlet
{
    /// <summary>The numbers of runs; the newest runs without it.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public long[] Run { get; set; } = [];

    /// <summary>How many of the newest runs are shown.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Last { get; set; } = 10;

    /// <summary>Whether each scope of the runs is shown rather than the runs.</summary>
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
        foreach (long missing in Run.Except(found.Select(run => run.Run))) WriteError(Errors.RunNotFound(missing));
        return found;
    }
}
