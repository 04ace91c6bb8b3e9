using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Resources.Ec2;
using CartographyPS.Resources.Iam;

namespace CartographyPS.Resources.Analyses;

/// <summary>The roles that instances act as: those of their instance profiles.</summary>
internal sealed class InstanceProfiles : Analysis
{
    public InstanceProfiles()
        : base("ec2_iaminstanceprofile", "The roles that EC2 instances may assume through their instance profiles.")
    {
        Reads(Ec2Labels.AWSEC2Instance);
        Reads(IamLabels.AWSInstanceProfile);
        Reads(IamLabels.AWSRole);
        Reads("INSTANCE_PROFILE", Ec2Labels.AWSEC2Instance, IamLabels.AWSInstanceProfile);
        Reads("ASSOCIATED_WITH", IamLabels.AWSInstanceProfile, IamLabels.AWSRole);
        States("STS_ASSUMEROLE_ALLOW", Ec2Labels.AWSEC2Instance, IamLabels.AWSRole);
    }

    public override void State(GraphView graph, AnalysisWriter facts)
    {
        var roles = graph.Edges("ASSOCIATED_WITH", IamLabels.AWSInstanceProfile, IamLabels.AWSRole);
        foreach (var (instance, profile) in graph.Edges("INSTANCE_PROFILE", Ec2Labels.AWSEC2Instance, IamLabels.AWSInstanceProfile))
        {
            foreach (var role in roles.From(profile)) facts.Edge("STS_ASSUMEROLE_ALLOW", instance, role);
        }
    }
}
