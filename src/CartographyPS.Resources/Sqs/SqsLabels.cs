using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Sqs;

/// <summary>Labels of Simple Queue Service.</summary>
internal static class SqsLabels
{
    public static readonly Label AWSSQSQueue = Label.Of(["SQSQueue"]);
}
