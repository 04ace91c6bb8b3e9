using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using Amazon.SQS;
using Amazon.SQS.Model;
using SimulatedAws.Signing;

namespace SimulatedAws.Tests.Clients;

public sealed class JsonClientTests
{
    [Fact]
    public async Task Keys_are_read_from_the_estate()
    {
        await using var server = await SimulatedAwsServer.StartAsync(SampleEstate.Folder);
        using var kms = new AmazonKeyManagementServiceClient(TypedClients.Production, TypedClients.Config<AmazonKeyManagementServiceConfig>(server));

        var keys = await kms.ListKeysAsync(new ListKeysRequest());
        var key = (await kms.DescribeKeyAsync(keys.Keys[0].KeyId)).KeyMetadata;
        var policy = await kms.GetKeyPolicyAsync(key.KeyId, "default");
        var grant = Assert.Single((await kms.ListGrantsAsync(new ListGrantsRequest { KeyId = key.KeyId })).Grants);

        Assert.Equal(4, keys.Keys.Count);
        Assert.Equal((KeyState.Enabled, KeyManagerType.CUSTOMER, false), (key.KeyState, key.KeyManager, key.MultiRegion));
        Assert.Equal(new DateTime(2025, 1, 7, 11, 0, 0, 250, DateTimeKind.Utc), key.CreationDate!.Value.ToUniversalTime());
        Assert.StartsWith("{\"Version\":\"2012-10-17\"", policy.Policy, StringComparison.Ordinal);
        Assert.Equal(["Decrypt", "DescribeKey"], grant.Operations);
    }

    [Fact]
    public async Task A_missing_key_is_the_services_own_exception()
    {
        await using var server = await SimulatedAwsServer.StartAsync(SampleEstate.Folder);
        using var kms = new AmazonKeyManagementServiceClient(TypedClients.Production, TypedClients.Config<AmazonKeyManagementServiceConfig>(server));
        server.OverrideAnswers(
            SampleEstate.ProductionAccount, "eu-central-1", "kms", "DescribeKey", """[ { "error": { "code": "NotFoundException", "message": "Key is not found", "status": 400 } } ]""");

        var error = await Assert.ThrowsAsync<NotFoundException>(() => kms.DescribeKeyAsync("gone"));

        Assert.Equal("Key is not found", error.Message);
    }

    [Fact]
    public async Task Queues_are_read_from_the_estate()
    {
        await using var server = await SimulatedAwsServer.StartAsync(SampleEstate.Folder);
        using var sqs = new AmazonSQSClient(TypedClients.Production, TypedClients.Config<AmazonSQSConfig>(server));

        var queues = await sqs.ListQueuesAsync(new ListQueuesRequest());
        var attributes = await sqs.GetQueueAttributesAsync(queues.QueueUrls[0], ["All"]);

        Assert.Equal("https://sqs.eu-central-1.amazonaws.com/111122223333/orders", queues.QueueUrls[0]);
        Assert.Equal(60, attributes.VisibilityTimeout);
        Assert.Equal("""{"deadLetterTargetArn":"arn:aws:sqs:eu-central-1:111122223333:orders-dlq","maxReceiveCount":5}""", attributes.Attributes["RedrivePolicy"]);
    }

    [Fact]
    public async Task A_missing_queue_is_the_services_own_exception()
    {
        using var estate = new EstateBuilder().Add("sqs", """
            { "GetQueueAttributes": [ { "error": { "code": "AWS.SimpleQueueService.NonExistentQueue", "message": "The specified queue does not exist.", "status": 400 } } ] }
            """);
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder);
        using var sqs = new AmazonSQSClient(TypedClients.Tester, TypedClients.Config<AmazonSQSConfig>(server, "us-east-1"));

        var error = await Assert.ThrowsAnyAsync<AmazonSQSException>(() => sqs.GetQueueAttributesAsync("https://sqs.us-east-1.amazonaws.com/111111111111/gone", ["All"]));

        Assert.Equal("AWS.SimpleQueueService.NonExistentQueue", error.ErrorCode);
    }

    [Fact]
    public async Task Parameters_are_read_page_by_page()
    {
        using var estate = new EstateBuilder().Add("ssm", """
            { "DescribeParameters": [ { "return": { "Parameters": [
                { "Name": "/a", "Type": "String", "Version": 3, "LastModifiedDate": "2026-01-02T03:04:05.500Z" },
                { "Name": "/b", "Type": "SecureString", "KeyId": "alias/aws/ssm" }, { "Name": "/ü", "Type": "StringList" } ] } } ] }
            """);
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder);
        using var ssm = new AmazonSimpleSystemsManagementClient(TypedClients.Tester, TypedClients.Config<AmazonSimpleSystemsManagementConfig>(server, "us-east-1"));

        var found = new List<ParameterMetadata>();
        await foreach (var page in ssm.Paginators.DescribeParameters(new DescribeParametersRequest()).Responses) found.AddRange(page.Parameters);

        Assert.Equal(["/a", "/b", "/ü"], found.Select(parameter => parameter.Name));
        Assert.Equal((3, ParameterType.String), (found[0].Version, found[0].Type));
        Assert.Equal(new DateTime(2026, 1, 2, 3, 4, 5, 500, DateTimeKind.Utc), found[0].LastModifiedDate!.Value.ToUniversalTime());
        Assert.Equal(2, server.Log.Entries.Count);
    }

    [Fact]
    public async Task Tables_are_read_page_by_page()
    {
        using var estate = new EstateBuilder().Add("dynamodb", """
            { "ListTables": [ { "return": { "TableNames": [ "one", "two", "three" ] } } ],
              "DescribeTable": [ { "when": { "TableName": "one" }, "return": { "Table": {
                "TableName": "one", "TableStatus": "ACTIVE", "ItemCount": 12345678901, "CreationDateTime": "2025-05-05T05:05:05Z",
                "ProvisionedThroughput": { "ReadCapacityUnits": 5, "WriteCapacityUnits": 6 } } } } ] }
            """);
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder);
        using var dynamo = new AmazonDynamoDBClient(TypedClients.Tester, TypedClients.Config<AmazonDynamoDBConfig>(server, "us-east-1"));

        var names = new List<string>();
        await foreach (string name in dynamo.Paginators.ListTables(new ListTablesRequest()).TableNames) names.Add(name);
        var table = (await dynamo.DescribeTableAsync("one")).Table;

        Assert.Equal(["one", "two", "three"], names);
        Assert.Equal((TableStatus.ACTIVE, 12345678901, 5), (table.TableStatus, table.ItemCount, table.ProvisionedThroughput.ReadCapacityUnits));
        Assert.All(server.Log.Entries, entry => Assert.Equal(SignatureVerdict.Valid, entry.Verify));
    }
}
