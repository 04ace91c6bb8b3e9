using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Resources.Ec2;

namespace CartographyPS.Resources.Analyses;

/// <summary>Which key pairs are the same key. One edge connects two of them, from the one whose id comes first.</summary>
internal sealed class KeyPairMatches : Analysis
{
    public KeyPairMatches()
        : base("ec2_keypair_analysis_matching_fingerprint", "The EC2 key pairs that are the same key, by their fingerprints.")
    {
        Reads(Ec2Labels.AWSEC2KeyPair, "keyfingerprint");
        States("MATCHING_FINGERPRINT", Ec2Labels.AWSEC2KeyPair, Ec2Labels.AWSEC2KeyPair);
    }

    public override void State(GraphView graph, AnalysisWriter facts)
    {
        foreach (var same in graph.Nodes(Ec2Labels.AWSEC2KeyPair).By("keyfingerprint"))
        {
            var pairs = same.OrderBy(pair => pair.Id, StringComparer.Ordinal).ToList();
            for (int first = 0; first < pairs.Count; first++)
            {
                for (int second = first + 1; second < pairs.Count; second++) facts.Edge("MATCHING_FINGERPRINT", pairs[first], pairs[second]);
            }
        }
    }
}
