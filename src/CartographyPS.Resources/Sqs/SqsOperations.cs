using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.Sqs;

/// <summary>Operations of Simple Queue Service.</summary>
internal static class SqsOperations
{
    public static readonly Operation ListQueues = Operation.Of("sqs");
    public static readonly Operation GetQueueAttributes = Operation.Of("sqs");
}
