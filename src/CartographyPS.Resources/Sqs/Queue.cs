using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Sqs;

/// <summary>SQS queues and their dead-letter queues.</summary>
internal sealed class Queue : ResourceType
{
    public Queue()
        : base("sqs", Placement.Regional, "SQS queues and their dead-letter queues.")
    {
        var urls = Call(SqsOperations.ListQueues).Each("QueueUrls");
        var queue = urls
            .Call(SqsOperations.GetQueueAttributes, ("QueueUrl", urls["."]), ("AttributeNames", Value.Constant(new[] { "All" })))
            .Gone("AWS.SimpleQueueService.NonExistentQueue", "QueueDoesNotExist")
            .Each("Attributes");
        var deadLetterQueue = queue["RedrivePolicy"].As(JsonText.Member("deadLetterTargetArn"));

        Node(SqsLabels.AWSSQSQueue, queue)
            .Id("QueueArn")
            .Property("arn", "QueueArn")
            .Property("name", "QueueArn", Arns.LastPart)
            .Property("url", urls["."])
            .Property("region", Region)
            .Property("created_timestamp", "CreatedTimestamp", Numbers.Integer)
            .Property("last_modified_timestamp", "LastModifiedTimestamp", Numbers.Integer)
            .Property("delay_seconds", "DelaySeconds")
            .Property("maximum_message_size", "MaximumMessageSize")
            .Property("message_retention_period", "MessageRetentionPeriod")
            .Property("policy", "Policy")
            .Property("receive_message_wait_time_seconds", "ReceiveMessageWaitTimeSeconds")
            .Property("redrive_policy_dead_letter_target_arn", deadLetterQueue)
            .Property("redrive_policy_max_receive_count", "RedrivePolicy", JsonText.Member("maxReceiveCount"))
            .Property("visibility_timeout", "VisibilityTimeout")
            .Property("kms_master_key_id", "KmsMasterKeyId")
            .Property("kms_data_key_reuse_period_seconds", "KmsDataKeyReusePeriodSeconds")
            .Property("fifo_queue", "FifoQueue")
            .Property("content_based_deduplication", "ContentBasedDeduplication")
            .Property("deduplication_scope", "DeduplicationScope")
            .Property("fifo_throughput_limit", "FifoThroughputLimit")
            .To("HAS_DEADLETTER_QUEUE", SqsLabels.AWSSQSQueue, deadLetterQueue)
            .OwnedByAccount();
    }
}
