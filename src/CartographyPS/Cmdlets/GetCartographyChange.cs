using System.Management.Automation;
using CartographyPS.Completion;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Ledger.Reading.History;

namespace CartographyPS.Cmdlets;

/// <summary>Shows what runs changed in the graph.</summary>
[Cmdlet(VerbsCommon.Get, "CartographyChange")]
[OutputType(typeof(ChangeInfo))]
public sealed class GetCartographyChange : RunCmdlet
{
    private static readonly DateTime Ever = DateTimeOffset.FromUnixTimeSeconds(0).UtcDateTime;

    private readonly GraphNames _names;

    /// <summary>Creates the cmdlet.</summary>
    public GetCartographyChange() => _names = new GraphNames(this);

    /// <summary>A time. Shows the changes of all runs that started then or later.</summary>
    [Parameter]
    public DateTime? Since { get; set; }

    /// <summary>Labels or wildcards of the changed nodes, and of the start nodes of changed edges.</summary>
    [Parameter]
    [ValidateNames]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LabelCompleter))]
    public string[] Label { get; set; } = [];

    /// <summary>Kinds of change. All unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidateSet(nameof(ChangeKind.Added), nameof(ChangeKind.Changed), nameof(ChangeKind.Removed))]
    public string[] Kind { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord() => WithLedger(ledger =>
    {
        _names.CheckLabels(Label, ledger.Model);
        foreach (var change in Filters(ledger).SelectMany(ledger.Changes).Where(IsWanted))
            WriteObject(ChangeInfo.Of(change), enumerateCollection: true);
    });

    private bool IsWanted(GraphChange change) => Kind.Length == 0 || Kind.Contains(change.Kind.ToString(), StringComparer.OrdinalIgnoreCase);

    private IEnumerable<ChangeFilter> Filters(LedgerReader ledger)
    {
        var since = Since ?? Ever;
        if (NamesRuns) return NewRuns(ledger).Select(run => new ChangeFilter(run.Run, run.Run, since, Label));
        if (Since is not null) return [new ChangeFilter(0, long.MaxValue, since, Label)];
        return [.. ledger.Runs(null, 1).Select(newest => new ChangeFilter(newest.Run, newest.Run, since, Label))];
    }
}
