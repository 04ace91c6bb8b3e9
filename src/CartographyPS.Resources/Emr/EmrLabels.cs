using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Emr;

/// <summary>Labels of EMR.</summary>
internal static class EmrLabels
{
    public static readonly Label AWSEMRCluster = Label.Of(["EMRCluster"], new Ontology("ComputeCluster")
        .Field("name", "name")
        .Field("region", "region")
        .Field("version", "release_label"));
}
