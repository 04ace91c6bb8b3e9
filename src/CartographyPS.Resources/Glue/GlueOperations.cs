using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.Glue;

/// <summary>Operations of Glue.</summary>
internal static class GlueOperations
{
    public static readonly Operation GetConnections = Operation.Of("glue");
    public static readonly Operation GetJobs = Operation.Of("glue");
}
