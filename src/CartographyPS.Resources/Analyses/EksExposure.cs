using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Resources.Eks;

namespace CartographyPS.Resources.Analyses;

/// <summary>The EKS clusters whose Kubernetes endpoint has a public address.</summary>
internal sealed class EksExposure : Analysis
{
    public EksExposure()
        : base("eks_asset_exposure", "The EKS clusters whose Kubernetes endpoint is open to the internet.")
    {
        Reads(EksLabels.AWSEKSCluster, "endpoint_public_access");
        States(EksLabels.AWSEKSCluster, "exposed_internet");
    }

    public override void State(GraphView graph, AnalysisWriter facts)
    {
        foreach (var cluster in graph.Nodes(EksLabels.AWSEKSCluster))
        {
            if (cluster.IsTrue("endpoint_public_access")) facts.Set(cluster, "exposed_internet", true);
        }
    }
}
