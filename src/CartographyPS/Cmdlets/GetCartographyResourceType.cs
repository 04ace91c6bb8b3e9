using System.Management.Automation;
using CartographyPS.Completion;
using CartographyPS.Engine.Resources.Catalog;
using CartographyPS.Resources;

namespace CartographyPS.Cmdlets;

/// <summary>Lists the resource types that can be read, with their calls and IAM actions.</summary>
[Cmdlet(VerbsCommon.Get, "CartographyResourceType")]
[OutputType(typeof(ResourceTypeInfo))]
public sealed class GetCartographyResourceType : CartographyCmdlet
{
    /// <summary>Identifiers or wildcards, also comma-separated in one text. All types unless given.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Identifier", "Name")]
    [ValidateNames]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ResourceCompleter))]
    public string[] Resource { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        try
        {
            foreach (var type in ResourceSelector.Select(AwsResourceTypes.Catalog, Resource, [])) WriteObject(new ResourceTypeInfo(type));
        }
        catch (UnknownResourceException exception)
        {
            WriteError(Errors.UnknownResource(exception));
        }
    }
}
