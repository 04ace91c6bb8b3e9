using System.Management.Automation;
using CartographyPS.Completion;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Resources;

namespace CartographyPS.Cmdlets;

/// <summary>Reads nodes of the graph.</summary>
[Cmdlet(VerbsCommon.Get, "CartographyNode")]
[OutputType(typeof(PSObject))]
public sealed class GetCartographyNode : LedgerCmdlet
{
    private readonly GraphNames _names;

    /// <summary>Creates the cmdlet.</summary>
    public GetCartographyNode() => _names = new GraphNames(this);

    /// <summary>Labels or wildcards. All labels unless given.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNames]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LabelCompleter))]
    public string[] Label { get; set; } = [];

    /// <summary>Ids or wildcards. All ids unless given.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [TextArgument]
    [ValidateNames]
    [SupportsWildcards]
    public string[] Id { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord() => WithLedger(ledger =>
    {
        _names.CheckLabels(Label, ledger.Model);
        var output = new NodeObject(AwsAnalyses.Catalog.Model);
        foreach (var node in ledger.Nodes(new NodeFilter(Label, Id))) WriteObject(output.Of(node));
    });
}
