using System.Management.Automation;
using CartographyPS.Completion;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Ledger.Reading.History;

namespace CartographyPS.Cmdlets;

/// <summary>Shows what runs changed in the graph.</summary>
[Cmdlet(VerbsCommon.Get, "CartographyChange")]
[OutputType(typeof(ChangeInfo))]
public sealed class GetCartographyChange : LedgerCmdlet
{
    /// <summary>The numbers of runs. The newest run unless this or <see cref="Since"/> is given.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public long[] Run { get; set; } = [];

    /// <summary>A time. Shows the changes of all runs that started then or later.</summary>
    [Parameter]
    public DateTime? Since { get; set; }

    /// <summary>Labels or wildcards of the changed nodes, and of the start nodes of changed edges.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LabelCompleter))]
    public string[] Label { get; set; } = [];

    /// <summary>Kinds of change. All unless given.</summary>
    [Parameter]
    public ChangeKind[] Kind { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord() => WithLedger(ledger =>
    {
        foreach (var filter in Filters(ledger))
        {
            foreach (var change in ledger.Changes(filter))
            {
                if (Kind.Length == 0 || Kind.Contains(change.Kind)) WriteObject(ChangeInfo.Of(change), enumerateCollection: true);
            }
        }
    });

    private IEnumerable<ChangeFilter> Filters(LedgerReader ledger)
    {
        var since = Since ?? DateTimeOffset.FromUnixTimeSeconds(0).UtcDateTime;
        if (Run.Length > 0) return Run.Select(run => new ChangeFilter(run, run, since, Label));
        if (Since is not null) return [new ChangeFilter(0, long.MaxValue, since, Label)];
        return [.. ledger.Runs(null, 1).Select(newest => new ChangeFilter(newest.Run, newest.Run, since, Label))];
    }
}
