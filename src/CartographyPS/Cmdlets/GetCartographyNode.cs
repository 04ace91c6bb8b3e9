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
    /// <summary>Labels or wildcards. All labels unless given.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LabelCompleter))]
    public string[] Label { get; set; } = [];

    /// <summary>Ids or wildcards. All ids unless given.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    public string[] Id { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord() => WithLedger(ledger =>
    {
        var output = new NodeObject(AwsResourceTypes.Catalog.Model);
        bool any = false;
        foreach (var node in ledger.Nodes(new NodeFilter(Label, Id)))
        {
            any = true;
            WriteObject(output.Of(node));
        }
        if (!any) LabelNames.ReportUnknown(this, Label);
    });
}
