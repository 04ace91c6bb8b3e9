using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Resources.Analyses.Exposure;
using CartographyPS.Resources.AutoScaling;
using CartographyPS.Resources.Ec2;

namespace CartographyPS.Resources.Analyses;

/// <summary>The auto-scaling groups with instances that are open to the internet, with the kinds of ways to any of these.</summary>
internal sealed class AutoScalingGroupExposure : ExposureAnalysis
{
    // A group may have thousands of instances, all alike.
    private const int Named = 10;

    public AutoScalingGroupExposure()
        : base("ec2_asset_exposure_auto_scaling_group", "The auto-scaling groups whose instances are open to the internet.")
    {
        Reads(Ec2Labels.AWSEC2Instance, Exposed, ExposedType, Reachable);
        Reads(AutoScalingLabels.AWSAutoScalingGroup);
        Reads("MEMBER_AUTO_SCALE_GROUP", Ec2Labels.AWSEC2Instance, AutoScalingLabels.AWSAutoScalingGroup);
        States(AutoScalingLabels.AWSAutoScalingGroup, Exposed, ExposedType, ExposedVia, Reachable);
    }

    public override void State(GraphView graph, AnalysisWriter facts)
    {
        var members = graph.Edges("MEMBER_AUTO_SCALE_GROUP", Ec2Labels.AWSEC2Instance, AutoScalingLabels.AWSAutoScalingGroup);
        foreach (var group in members.Where(edge => edge.From.IsTrue(Exposed)).ToLookup(edge => edge.To, edge => edge.From))
        {
            var instances = group.OrderBy(instance => instance.Id, StringComparer.Ordinal).ToList();
            facts.Set(group.Key, Exposed, true);
            string[] types = [.. instances.SelectMany(instance => instance.Texts(ExposedType)).Distinct().OrderBy(type => type, StringComparer.Ordinal)];
            if (types.Length > 0) facts.Set(group.Key, ExposedType, types);
            facts.Set(group.Key, ExposedVia, Names(instances));
            if (Reach.Any(instances.SelectMany(instance => Reach.Of(instance, Reachable))).Passes is { } passes) facts.Set(group.Key, Reachable, passes);
        }
    }

    private static string[] Names(List<NodeRow> instances)
    {
        var named = instances.Take(Named).Select(instance => $"instance {instance.Id} ({string.Join(", ", instance.Texts(ExposedType))})");
        return instances.Count > Named ? [.. named, $"and {instances.Count - Named} more instances"] : [.. named];
    }
}
