using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Redshift;

/// <summary>Labels of Redshift.</summary>
internal static class RedshiftLabels
{
    public static readonly Label AWSRedshiftCluster = Label.Of(["RedshiftCluster"]);
}
