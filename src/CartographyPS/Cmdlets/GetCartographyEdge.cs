using System.Management.Automation;
using CartographyPS.Completion;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Resources;

namespace CartographyPS.Cmdlets;

/// <summary>Reads edges of the graph.</summary>
[Cmdlet(VerbsCommon.Get, "CartographyEdge")]
[OutputType(typeof(PSObject))]
public sealed class GetCartographyEdge : LedgerCmdlet
{
    private readonly GraphNames _names;

    /// <summary>Creates the cmdlet.</summary>
    public GetCartographyEdge() => _names = new GraphNames(this);

    /// <summary>Edge types or wildcards. All types unless given.</summary>
    [Parameter(Position = 0)]
    [ValidateNames]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(EdgeTypeCompleter))]
    public string[] Type { get; set; } = [];

    /// <summary>Ids or wildcards of nodes that the edges start or end at.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNames]
    [SupportsWildcards]
    public string[] Id { get; set; } = [];

    /// <summary>Labels or wildcards of nodes that the edges start or end at.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNames]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LabelCompleter))]
    public string[] Label { get; set; } = [];

    /// <summary>The direction of the edges, seen from the nodes of <see cref="Id"/> and <see cref="Label"/>. Both unless given.</summary>
    [Parameter]
    public EdgeDirection Direction { get; set; }

    /// <summary>Labels or wildcards of the nodes that the edges start at.</summary>
    [Parameter]
    [ValidateNames]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LabelCompleter))]
    public string[] FromLabel { get; set; } = [];

    /// <summary>Ids or wildcards of the nodes that the edges start at.</summary>
    [Parameter]
    [ValidateNames]
    [SupportsWildcards]
    public string[] FromId { get; set; } = [];

    /// <summary>Labels or wildcards of the nodes that the edges end at.</summary>
    [Parameter]
    [ValidateNames]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LabelCompleter))]
    public string[] ToLabel { get; set; } = [];

    /// <summary>Ids or wildcards of the nodes that the edges end at.</summary>
    [Parameter]
    [ValidateNames]
    [SupportsWildcards]
    public string[] ToId { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord() => WithLedger(ledger =>
    {
        _names.CheckEdgeTypes(Type, ledger.Model);
        _names.CheckLabels(Label.Concat(FromLabel).Concat(ToLabel), ledger.Model);
        var filter = new EdgeFilter(
            Type, new NodeFilter(FromLabel, FromId), new NodeFilter(ToLabel, ToId), new NodeFilter(Label, Id), Direction);
        var output = new EdgeObject(AwsAnalyses.Catalog.Model);
        foreach (var edge in ledger.Edges(filter)) WriteObject(output.Of(edge));
    });
}
