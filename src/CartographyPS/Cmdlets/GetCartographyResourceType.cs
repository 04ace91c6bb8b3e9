using System.Management.Automation;
using CartographyPS.Completion;
using CartographyPS.Engine.Resources.Catalog;
using CartographyPS.Resources;

namespace CartographyPS.Cmdlets;

/// <summary>Lists the resource types that can be read, with their calls and IAM actions, and the analyses, with what they read.</summary>
[Cmdlet(VerbsCommon.Get, "CartographyResourceType")]
[OutputType(typeof(ResourceTypeInfo))]
public sealed class GetCartographyResourceType : CartographyCmdlet
{
    /// <summary>Identifiers or wildcards, also comma-separated in one text. All types and analyses unless given.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [TextArgument]
    [Alias("Identifier", "Name")]
    [ValidateNames]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CatalogCompleter))]
    public string[] Resource { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        try
        {
            var (types, analyses) = (AwsResourceTypes.Catalog.Types, AwsAnalyses.Catalog.Analyses);
            string[] names = [.. types.Select(type => type.Identifier), .. analyses.Select(analysis => analysis.Identifier)];
            var chosen = NamePatterns.Find(names, Resource);
            foreach (var type in types.Where(type => chosen?.Contains(type.Identifier) != false)) WriteObject(new ResourceTypeInfo(type));
            foreach (var analysis in analyses.Where(analysis => chosen?.Contains(analysis.Identifier) != false)) WriteObject(new ResourceTypeInfo(analysis));
        }
        catch (UnknownResourceException exception)
        {
            WriteError(Errors.UnknownResource(exception));
        }
    }
}
