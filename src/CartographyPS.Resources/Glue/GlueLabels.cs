using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Glue;

/// <summary>Labels of Glue.</summary>
internal static class GlueLabels
{
    public static readonly Label AWSGlueConnection = Label.Of(["GlueConnection"]);
    public static readonly Label AWSGlueJob = Label.Of(["GlueJob"]);
}
