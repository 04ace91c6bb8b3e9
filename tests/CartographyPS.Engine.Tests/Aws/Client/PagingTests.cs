using System.Text.Encodings.Web;
using System.Text.Json;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Tests.Aws.Servers;

namespace CartographyPS.Engine.Tests.Aws.Client;

/// <summary>The tokens of next pages, as servers return them.</summary>
public sealed class PagingTests : IDisposable
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TestClient _client = new();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Pages_are_asked_for_with_the_token_and_the_first_parameters()
    {
        await using var server = ScriptedServer.InTurn(
            ScriptedAnswer.Of(200, """{"clusterArns":["a"],"nextToken":"t/1+="}"""), ScriptedAnswer.Of(200, """{"clusterArns":["b"],"nextToken":"t2"}"""), ScriptedAnswer.Of(200, """{"clusterArns":[]}"""));

        var pages = await _client.PagesAsync(_client.Session(server.Endpoint), "ecs.ListClusters", ("maxResults", 1));

        Assert.Equal(["a", "b"], pages.SelectMany(page => page.GetProperty("clusterArns").EnumerateArray()).Select(arn => arn.GetString()));
        Assert.Equal(["""{"maxResults":1}""", """{"nextToken":"t/1+=","maxResults":1}""", """{"nextToken":"t2","maxResults":1}"""], server.Requests.Select(request => Plain(request.Text)));
    }

    [Theory]
    [InlineData("sqs.ListQueues", """{"MaxResults":1000}""")]
    [InlineData("ecr.DescribeRepositories", """{"maxResults":1000}""")]
    [InlineData("dynamodb.ListTables", """{"Limit":100}""")]
    [InlineData("codebuild.ListProjects", "{}")]
    public async Task A_page_is_asked_for_as_large_as_there_is(string operation, string request)
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(200, "{}"));

        await _client.PagesAsync(_client.Session(server.Endpoint), operation);

        Assert.Equal(request, Plain(Assert.Single(server.Requests).Text));
    }

    [Fact]
    public async Task A_page_size_that_is_a_text_is_given_as_one()
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(200, "<ListHostedZonesResponse><HostedZones/><IsTruncated>false</IsTruncated></ListHostedZonesResponse>"));

        await _client.PagesAsync(_client.Session(server.Endpoint), "route53.ListHostedZones");

        Assert.EndsWith("?maxitems=100", Assert.Single(server.Requests).Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_names_the_items_has_no_page_size()
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(200, "{}"));

        await _client.PagesAsync(_client.Session(server.Endpoint), "ecr.DescribeRepositories", ("repositoryNames", new List<object?> { "a" }));

        Assert.Equal("""{"repositoryNames":["a"]}""", Plain(Assert.Single(server.Requests).Text));
    }

    [Theory]
    [InlineData("""{"clusterArns":[]}""")]
    [InlineData("""{"clusterArns":[],"nextToken":null}""")]
    [InlineData("""{"clusterArns":[],"nextToken":""}""")]
    public async Task No_token_is_the_end(string page)
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(200, page));

        Assert.Single(await _client.PagesAsync(_client.Session(server.Endpoint), "ecs.ListClusters"));
    }

    [Fact]
    public async Task An_empty_page_with_a_token_is_not_the_end()
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(200, """{"clusterArns":[],"nextToken":"t"}"""), ScriptedAnswer.Of(200, """{"clusterArns":["a"]}"""));

        Assert.Equal(2, (await _client.PagesAsync(_client.Session(server.Endpoint), "ecs.ListClusters")).Count);
    }

    [Fact]
    public async Task A_repeated_page_token_ends_the_list()
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(200, """{"clusterArns":[],"nextToken":"t"}"""));

        var error = await Assert.ThrowsAsync<AwsServiceException>(() => _client.PagesAsync(_client.Session(server.Endpoint), "ecs.ListClusters"));

        Assert.Equal((AwsErrorKind.Transient, "RepeatedPage", 2), (error.Kind, error.Code, server.Requests.Count));
        Assert.Contains("ecs.ListClusters", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_says_that_there_is_more_but_not_where_is_no_end()
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(200, "<ListUsersResponse><ListUsersResult><Users/><IsTruncated>true</IsTruncated></ListUsersResult></ListUsersResponse>"));

        var error = await Assert.ThrowsAsync<AwsServiceException>(() => _client.PagesAsync(_client.Session(server.Endpoint), "iam.ListUsers"));

        Assert.Equal((AwsErrorKind.Transient, "MalformedResponse"), (error.Kind, error.Code));
    }

    [Theory]
    [InlineData("true", 2)]
    [InlineData("false", 1)]
    public async Task A_marker_counts_only_where_there_is_more(string more, int pages)
    {
        await using var server = ScriptedServer.InTurn(
            ScriptedAnswer.Of(200, $"<ListUsersResponse><ListUsersResult><Users/><IsTruncated>{more}</IsTruncated><Marker>m</Marker></ListUsersResult></ListUsersResponse>"),
            ScriptedAnswer.Of(200, "<ListUsersResponse><ListUsersResult><Users/><IsTruncated>false</IsTruncated></ListUsersResult></ListUsersResponse>"));

        Assert.Equal(pages, (await _client.PagesAsync(_client.Session(server.Endpoint), "iam.ListUsers")).Count);
    }

    [Fact]
    public async Task A_token_of_several_parts_is_sent_whole_and_without_parts_of_the_page_before()
    {
        const string Page = "<ListResourceRecordSetsResponse><ResourceRecordSets/><IsTruncated>true</IsTruncated><NextRecordName>{0}</NextRecordName><NextRecordType>A</NextRecordType>{1}</ListResourceRecordSetsResponse>";
        await using var server = ScriptedServer.InTurn(
            ScriptedAnswer.Of(200, string.Format(System.Globalization.CultureInfo.InvariantCulture, Page, "b.", "<NextRecordIdentifier>i</NextRecordIdentifier>")),
            ScriptedAnswer.Of(200, string.Format(System.Globalization.CultureInfo.InvariantCulture, Page, "c.", "")),
            ScriptedAnswer.Of(200, "<ListResourceRecordSetsResponse><ResourceRecordSets/><IsTruncated>false</IsTruncated></ListResourceRecordSetsResponse>"));

        await _client.PagesAsync(_client.Session(server.Endpoint), "route53.ListResourceRecordSets", ("HostedZoneId", "Z1"));

        Assert.Equal(["?maxitems=300", "?name=b.&type=A&identifier=i&maxitems=300", "?name=c.&type=A&maxitems=300"], server.Requests.Select(request => new Uri("http://x" + request.Target).Query));
    }

    [Fact]
    public async Task A_reader_that_stops_does_not_ask_for_more()
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(200, """{"clusterArns":[],"nextToken":"t"}"""));
        var operation = Engine.Aws.Model.ApiModels.Operation("ecs", "ListClusters");

        await foreach (var page in _client.Client.PagesAsync(_client.Session(server.Endpoint), operation, "us-east-1", new Dictionary<string, object?>(), CancellationToken.None))
        {
            page.Dispose();
            break;
        }

        Assert.Single(server.Requests);
    }

    private static string Plain(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json), Relaxed);
}
