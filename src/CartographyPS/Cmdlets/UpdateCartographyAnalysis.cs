using System.Management.Automation;
using CartographyPS.Completion;
using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Resources.Catalog;
using CartographyPS.Engine.Sync.Running;
using CartographyPS.Sync;

namespace CartographyPS.Cmdlets;

/// <summary>Runs the analyses over the ledger, without AWS, and writes a result for each as it ends.</summary>
[Cmdlet(VerbsData.Update, "CartographyAnalysis", SupportsShouldProcess = true)]
[OutputType(typeof(SyncResult))]
public sealed class UpdateCartographyAnalysis : CartographyCmdlet
{
    /// <summary>Names of analyses or wildcards, also comma-separated in one text. All analyses unless given.</summary>
    [Parameter(Position = 0)]
    [Alias("Name")]
    [ValidateNames]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(AnalysisCompleter))]
    public string[] Analysis { get; set; } = [];

    /// <summary>The ledger's file. <c>CartographyPS/graph.db</c> in the user's local application data unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? DatabasePath { get; set; }

    /// <summary>A file of permission rules, in the format of Cartography's permission_relationships.yaml. Cartography's own rules unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? PermissionRelationshipFile { get; set; }

    /// <summary>Runs also the analyses whose results are current.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var catalog = Analyses(PermissionRelationshipFile);
        var chosen = Chosen(catalog);
        string path = LedgerFile(DatabasePath);
        if (!ShouldProcess(path, $"Run {string.Join(", ", chosen.Select(analysis => analysis.Name))}")) return;
        try
        {
            Pump((post, stop) =>
            {
                new AnalysisUpdate(catalog, ModuleVersion.Text).Run(path, chosen, Force, new SyncReporter(post, null), stop);
                return Task.CompletedTask;
            });
        }
        catch (LedgerException exception)
        {
            ThrowTerminatingError(Errors.Ledger(exception, path));
        }
    }

    private IReadOnlyList<Analysis> Chosen(AnalysisCatalog catalog)
    {
        try
        {
            return AnalysisSelector.Select(catalog, Analysis);
        }
        catch (UnknownResourceException exception)
        {
            ThrowTerminatingError(Errors.UnknownAnalysis(exception));
            throw;
        }
    }
}
