using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.AutoScaling;

/// <summary>Labels of EC2 Auto Scaling.</summary>
internal static class AutoScalingLabels
{
    public static readonly Label AWSAutoScalingGroup = Label.Of(["AutoScalingGroup"]);
    public static readonly Label AWSLaunchConfiguration = Label.Of(["LaunchConfiguration"]);
}
