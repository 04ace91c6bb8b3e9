using System.Management.Automation;
using CartographyPS.Completion;
using CartographyPS.Engine.Ledger.Reading;

namespace CartographyPS.Cmdlets;

/// <summary>Reads edges of the graph.</summary>
[Cmdlet(VerbsCommon.Get, "CartographyEdge")]
[OutputType(typeof(PSObject))]
public sealed class GetCartographyEdge : LedgerCmdlet
{
    /// <summary>Edge types or wildcards. All types unless given.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(EdgeTypeCompleter))]
    public string[] Type { get; set; } = [];

    /// <summary>Ids or wildcards of nodes that the edges start or end at.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    public string[] Id { get; set; } = [];

    /// <summary>Labels or wildcards of nodes that the edges start or end at.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LabelCompleter))]
    public string[] Label { get; set; } = [];

    /// <summary>The direction of the edges, seen from the nodes of <see cref="Id"/> and <see cref="Label"/>. Both unless given.</summary>
    [Parameter]
    public EdgeDirection Direction { get; set; }

    /// <summary>Labels or wildcards of the nodes that the edges start at.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LabelCompleter))]
    public string[] FromLabel { get; set; } = [];

    /// <summary>Ids or wildcards of the nodes that the edges start at.</summary>
    [Parameter]
    [SupportsWildcards]
    public string[] FromId { get; set; } = [];

    /// <summary>Labels or wildcards of the nodes that the edges end at.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LabelCompleter))]
    public string[] ToLabel { get; set; } = [];

    /// <summary>Ids or wildcards of the nodes that the edges end at.</summary>
    [Parameter]
    [SupportsWildcards]
    public string[] ToId { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord() => WithLedger(ledger =>
    {
        var filter = new EdgeFilter(
            Type, new NodeFilter(FromLabel, FromId), new NodeFilter(ToLabel, ToId), new NodeFilter(Label, Id), Direction);
        bool any = false;
        foreach (var edge in ledger.Edges(filter))
        {
            any = true;
            WriteObject(EdgeObject.Of(edge));
        }
        if (!any) LabelNames.ReportUnknown(this, Label.Concat(FromLabel).Concat(ToLabel));
    });
}
