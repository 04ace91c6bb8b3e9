using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Kms;

namespace CartographyPS.Resources.DynamoDb;

/// <summary>
/// DynamoDB tables with their global secondary indexes and settings. Of backups it says no more than the ARNs that tables name.
/// </summary>
internal sealed class Table : ResourceType
{
    public Table()
        : base("dynamodb", Placement.Regional, "DynamoDB tables with their indexes, streams, encryption, billing modes, archives and restores.")
    {
        var names = Call(DynamoDbOperations.ListTables).Each("TableNames");
        var tables = names
            .Call(DynamoDbOperations.DescribeTable, ("TableName", names["."]))
            .Gone("ResourceNotFoundException")
            .Each("Table");

        Tables(tables);
        Indexes(tables);
        Billing(tables);
        Streams(tables);
        Encryption(tables);
        Archive(tables);
        Restore(tables);
    }

    private void Tables(Source tables) =>
        Node(DynamoDbLabels.AWSDynamoDBTable, tables)
            .Id("TableArn")
            .Property("arn", "TableArn")
            .Property("name", "TableName")
            .Property("rows", "ItemCount")
            .Property("size", "TableSizeBytes")
            .Property("table_status", "TableStatus")
            .DateTime("creation_date_time", "CreationDateTime")
            .Property("provisioned_throughput_read_capacity_units", "ProvisionedThroughput.ReadCapacityUnits")
            .Property("provisioned_throughput_write_capacity_units", "ProvisionedThroughput.WriteCapacityUnits")
            .Property("region", Region)
            .OwnedByAccount();

    private void Indexes(Source tables) =>
        Node(DynamoDbLabels.AWSDynamoDBGlobalSecondaryIndex, tables.Each("GlobalSecondaryIndexes"))
            .Id("IndexArn")
            .Property("arn", "IndexArn")
            .Property("name", "IndexName")
            .Property("provisioned_throughput_read_capacity_units", "ProvisionedThroughput.ReadCapacityUnits")
            .Property("provisioned_throughput_write_capacity_units", "ProvisionedThroughput.WriteCapacityUnits")
            .Property("region", Region)
            .From("GLOBAL_SECONDARY_INDEX", DynamoDbLabels.AWSDynamoDBTable, tables["TableArn"])
            .OwnedByAccount();

    private void Billing(Source tables) =>
        Node(DynamoDbLabels.AWSDynamoDBBillingModeSummary, tables.Each("BillingModeSummary"))
            .Id(tables.Format("{TableArn}/billing"))
            .Property("billing_mode", "BillingMode")
            .DateTime("last_update_to_pay_per_request_date_time", "LastUpdateToPayPerRequestDateTime")
            .From("HAS_BILLING", DynamoDbLabels.AWSDynamoDBTable, tables["TableArn"])
            .OwnedByAccount();

    // A table keeps naming its latest stream for a day after the stream was disabled; it has no StreamSpecification then.
    private void Streams(Source tables) =>
        Node(DynamoDbLabels.AWSDynamoDBStream, tables.Each(".").Where("LatestStreamArn", Conditions.IsPresent))
            .Id("LatestStreamArn")
            .Property("arn", "LatestStreamArn")
            .Property("stream_label", "LatestStreamLabel")
            .Property("stream_enabled", "StreamSpecification.StreamEnabled")
            .Property("stream_view_type", "StreamSpecification.StreamViewType")
            .From("LATEST_STREAM", DynamoDbLabels.AWSDynamoDBTable, "TableArn")
            .OwnedByAccount();

    private void Encryption(Source tables) =>
        Node(DynamoDbLabels.AWSDynamoDBSSEDescription, tables.Each("SSEDescription"))
            .Id(tables.Format("{TableArn}/sse"))
            .Property("sse_status", "Status")
            .Property("sse_type", "SSEType")
            .Property("kms_master_key_arn", "KMSMasterKeyArn")
            .From("HAS_SSE", DynamoDbLabels.AWSDynamoDBTable, tables["TableArn"])
            .To("USES_KMS_KEY", KmsLabels.AWSKMSKey, "arn", "KMSMasterKeyArn")
            .OwnedByAccount();

    private void Archive(Source tables)
    {
        var summaries = tables.Each("ArchivalSummary");
        Node(DynamoDbLabels.AWSDynamoDBArchivalSummary, summaries)
            .Id(tables.Format("{TableArn}/archival"))
            .DateTime("archival_date_time", "ArchivalDateTime")
            .Property("archival_reason", "ArchivalReason")
            .Property("archival_backup_arn", "ArchivalBackupArn")
            .From("HAS_ARCHIVAL", DynamoDbLabels.AWSDynamoDBTable, tables["TableArn"])
            .To("ARCHIVED_TO_BACKUP", DynamoDbLabels.AWSDynamoDBBackup, "ArchivalBackupArn")
            .OwnedByAccount();

        Backup(summaries, "ArchivalBackupArn");
    }

    private void Restore(Source tables)
    {
        var summaries = tables.Each("RestoreSummary");
        Node(DynamoDbLabels.AWSDynamoDBRestoreSummary, summaries)
            .Id(tables.Format("{TableArn}/restore"))
            .DateTime("restore_date_time", "RestoreDateTime")
            .Property("restore_in_progress", "RestoreInProgress")
            .Property("source_backup_arn", "SourceBackupArn")
            .Property("source_table_arn", "SourceTableArn")
            .From("HAS_RESTORE", DynamoDbLabels.AWSDynamoDBTable, tables["TableArn"])
            .To("RESTORED_FROM_BACKUP", DynamoDbLabels.AWSDynamoDBBackup, "SourceBackupArn")
            .To("RESTORED_FROM_TABLE", DynamoDbLabels.AWSDynamoDBTable, "SourceTableArn")
            .OwnedByAccount();

        Backup(summaries, "SourceBackupArn");
    }

    private void Backup(Source summaries, string arn) =>
        Node(DynamoDbLabels.AWSDynamoDBBackup, summaries.Each(".").Where(arn, Conditions.IsPresent))
            .Id(arn)
            .Property("arn", arn)
            .OwnedByAccount();
}
