using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Resources.Ec2;

namespace CartographyPS.Resources.Analyses;

/// <summary>
/// What fingerprints say of key pairs: AWS hashes an uploaded key with MD5 and one that it made with SHA-1, and the same key has the same
/// fingerprint under every name and in every region.
/// </summary>
internal sealed class KeyPairUploads : Analysis
{
    // 16 bytes in hexadecimal, separated by colons.
    private const int Md5Length = 47;

    public KeyPairUploads()
        : base("ec2_keypair_analysis_properties", "The EC2 key pairs that users uploaded, and those that exist several times.")
    {
        Reads(Ec2Labels.AWSEC2KeyPair, "keyfingerprint");
        States(Ec2Labels.AWSEC2KeyPair, "duplicate_keyfingerprint", "user_uploaded");
    }

    public override void State(GraphView graph, AnalysisWriter facts)
    {
        foreach (var same in graph.Nodes(Ec2Labels.AWSEC2KeyPair).By("keyfingerprint"))
        {
            foreach (var pair in same)
            {
                if (same.Key.Length == Md5Length) facts.Set(pair, "user_uploaded", true);
                if (same.Skip(1).Any()) facts.Set(pair, "duplicate_keyfingerprint", true);
            }
        }
    }
}
