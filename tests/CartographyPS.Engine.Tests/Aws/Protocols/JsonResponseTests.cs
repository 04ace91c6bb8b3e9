namespace CartographyPS.Engine.Tests.Aws.Protocols;

public sealed class JsonResponseTests
{
    [Fact]
    public void Reads_json()
    {
        string json = Responses.Read("kms.DescribeKey", """
            {"KeyMetadata":{"AWSAccountId":"111122223333","Arn":"arn:aws:kms:us-east-2:111122223333:key/1","CreationDate":1.499988169234E9,"Enabled":true,
            "KeyId":"1","MultiRegion":false,"SomethingNew":{"a":[1,{"b":null}]},"EncryptionAlgorithms":["SYMMETRIC_DEFAULT"],"Description":null}}
            """);

        Responses.AssertJson(
            """
            {"KeyMetadata":{"AWSAccountId":"111122223333","Arn":"arn:aws:kms:us-east-2:111122223333:key/1","CreationDate":"2017-07-13T23:22:49.234Z","Enabled":true,
            "KeyId":"1","MultiRegion":false,"EncryptionAlgorithms":["SYMMETRIC_DEFAULT"]}}
            """,
            json);
    }

    [Fact]
    public void Converts_wire_names_to_api_names()
    {
        string json = Responses.Read("guardduty.GetDetector", """{"createdAt":"2020-01-01T00:00:00.000Z","status":"ENABLED","serviceRole":"arn","tags":{"a":"b"}}""");

        Responses.AssertJson("""{"CreatedAt":"2020-01-01T00:00:00.000Z","Status":"ENABLED","ServiceRole":"arn","Tags":{"a":"b"}}""", json);
    }

    [Theory]
    [InlineData("""a \"quoted\" \\ \n text""")]
    [InlineData("""\u00e4\ud83d\ude80""")]
    [InlineData("ü🚀")]
    [InlineData("")]
    public void Keeps_strings(string text) =>
        Responses.AssertJson($$"""{"Policy":"{{text}}"}""", Responses.Read("kms.GetKeyPolicy", $$"""{"Policy":"{{text}}"}"""));

    [Fact]
    public void Converts_values_of_string_members_to_strings() =>
        Responses.AssertJson("""{"Attributes":{"DelaySeconds":"0","Fifo":"true"}}""", Responses.Read("sqs.GetQueueAttributes", """{"Attributes":{"DelaySeconds":0,"Fifo":true}}"""));

    [Fact]
    public void Reads_an_empty_response() => Responses.AssertJson("{}", Responses.Read("sqs.ListQueues", "{}"));

    [Fact]
    public void Keeps_numbers_verbatim() =>
        Responses.AssertJson("""{"Table":{"ItemCount":9007199254740993}}""", Responses.Read("dynamodb.DescribeTable", """{"Table":{"ItemCount":9007199254740993}}"""));

    [Fact]
    public void Keeps_document_members()
    {
        string json = Responses.Read("bedrock-agent.GetDataSource", """{"dataSource":{"dataSourceId":"D"}}""");

        Responses.AssertJson("""{"dataSource":{"dataSourceId":"D"}}""", json);
    }
}
