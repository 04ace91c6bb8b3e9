using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Eks;

/// <summary>Labels of Elastic Kubernetes Service.</summary>
internal static class EksLabels
{
    public static readonly Label AWSEKSCluster = Label.Of(["EKSCluster"], new Ontology("ComputeCluster")
        .Field("name", "name")
        .Field("region", "region")
        .Field("version", "version")
        .Field("endpoint", "endpoint")
        .Field("status", "status", Mapping.Of(
            ("CREATING", "creating"), ("PENDING", "creating"), ("ACTIVE", "active"), ("UPDATING", "updating"), ("DELETING", "deleting"), ("FAILED", "failed")))
        .Field("control_plane_public_access", "endpoint_public_access"));

    public static readonly Label AWSEKSAccessEntry = Label.Of(["EKSAccessEntry"]);
}
