using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Tagging;

/// <summary>Labels of tags.</summary>
internal static class TaggingLabels
{
    public static readonly Label AWSTag = Label.Of([], new Ontology("Tag"));
}
