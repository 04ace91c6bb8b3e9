using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.DynamoDb;

/// <summary>Labels of DynamoDB.</summary>
internal static class DynamoDbLabels
{
    public static readonly Label AWSDynamoDBTable = Label.Of(["DynamoDBTable"], new Ontology("Database")
        .Field("name", "name")
        .Constant("type", "dynamodb")
        .Field("location", "region"));

    public static readonly Label AWSDynamoDBGlobalSecondaryIndex = Label.Of(["DynamoDBGlobalSecondaryIndex"]);
    public static readonly Label AWSDynamoDBBillingModeSummary = Label.Of(["DynamoDBBillingModeSummary"]);
    public static readonly Label AWSDynamoDBStream = Label.Of(["DynamoDBStream"]);
    public static readonly Label AWSDynamoDBSSEDescription = Label.Of(["DynamoDBSSEDescription"]);
    public static readonly Label AWSDynamoDBArchivalSummary = Label.Of(["DynamoDBArchivalSummary"]);
    public static readonly Label AWSDynamoDBRestoreSummary = Label.Of(["DynamoDBRestoreSummary"]);
    public static readonly Label AWSDynamoDBBackup = Label.Of(["DynamoDBBackup"]);
}
