using System.Management.Automation;
using CartographyPS.Engine.Ledger.Reading.History;

namespace CartographyPS.Cmdlets;

/// <summary>Shows the runs of Invoke-CartographySync in the ledger.</summary>
[Cmdlet(VerbsCommon.Get, "CartographySync")]
[OutputType(typeof(SyncRun), typeof(SyncRunScope))]
public sealed class GetCartographySync : RunCmdlet
{
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
        foreach (var run in NamesRuns ? NewRuns(ledger) : ledger.Runs(null, Last))
        {
            if (!Scope) WriteObject(new SyncRun(run));
            else
                foreach (var scope in ledger.Scopes(run.Run)) WriteObject(new SyncRunScope(scope));
        }
    });
}
