using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Config;

/// <summary>Labels of AWS Config.</summary>
internal static class ConfigLabels
{
    public static readonly Label AWSConfigurationRecorder = Label.Of();
    public static readonly Label AWSConfigDeliveryChannel = Label.Of();
    public static readonly Label AWSConfigRule = Label.Of();
}
