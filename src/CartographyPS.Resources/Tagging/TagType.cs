using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Tagging;

/// <summary>
/// Tags, which all resources of all accounts with the same key and value share. What is tagged may be of a type that has not been read:
/// the edge waits for it.
/// </summary>
internal abstract class TagType : ResourceType
{
    protected TagType(Placement placement, string description)
        : base("resourcegroupstaggingapi", placement, description)
    {
    }

    /// <summary>States tags, and edges to them that lack their start.</summary>
    protected EdgeDefinition Tagged(Source tags)
    {
        var value = tags["Value"].As(Texts.OrEmpty);
        var edge = new EdgeDefinition("TAGGED");

        Node(TaggingLabels.AWSTag, tags)
            .Id(Value.Of(Joined.WithColon, tags["Key"], value))
            .Property("key", "Key")
            .Property("value", value)
            .Edge(edge);
        return edge;
    }
}
