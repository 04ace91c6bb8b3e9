using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.DynamoDb;

/// <summary>Operations of DynamoDB.</summary>
internal static class DynamoDbOperations
{
    public static readonly Operation ListTables = Operation.Of("dynamodb");
    public static readonly Operation DescribeTable = Operation.Of("dynamodb");
}
