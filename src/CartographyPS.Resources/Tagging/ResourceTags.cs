using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Tagging;

/// <summary>Tags of a region's resources of the kinds in <see cref="TaggedKinds"/>.</summary>
internal sealed class ResourceTags : TagType
{
    public ResourceTags()
        : base(Placement.Regional, "Tags of the resources of a region.")
    {
        string[] kinds = [.. TaggedKinds.Names];
        var resources = Call(TaggingOperations.GetResources, ("ResourceTypeFilters", Value.Constant(kinds))).Each("ResourceTagMappingList");
        Value arn = resources["ResourceARN"];
        var kind = arn.As(ResourceKinds.Of);

        // A filter for load balancers of one kind gives those of others too.
        var tags = resources.Each("Tags").Where(kind, Conditions.IsOneOf(kinds));
        Tagged(tags).FromOneOf(kind, TaggedKinds.Ends(arn));
    }
}
