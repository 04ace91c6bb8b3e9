using System.Text.Json;
using CartographyPS.Resources.Elasticsearch;

namespace CartographyPS.Resources.Tests.Elasticsearch;

public class DomainsTests
{
    private const string Open = """{"Statement":[{"Effect":"Allow","Principal":"*","Action":"es:*","Resource":"*"}]}""";
    private const string OneRole = """{"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/r"},"Action":"es:*","Resource":"*"}]}""";

    [Theory]
    [InlineData("OpenSearch_2.11", "opensearch")]
    [InlineData("7.10", "elasticsearch")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_version_tells_the_engine(string? version, string? expected) => Assert.Equal(expected, Domains.Engine(Json.Text(version)));

    [Theory]
    [InlineData("search-logs.example", Open, true)]
    [InlineData("search-logs.example", OneRole, false)]
    [InlineData("search-logs.example", "", false)]
    [InlineData("search-logs.example", null, false)]
    [InlineData("", Open, false)]
    [InlineData(null, Open, false)]
    public void A_domain_with_a_public_endpoint_is_as_open_as_its_policy(string? endpoint, string? policy, bool expected) =>
        Assert.Equal(expected, Domains.IsExposed(Json.Texts(endpoint, policy)));

    [Fact]
    public void A_policy_that_is_no_JSON_is_not_a_closed_one() =>
        Assert.ThrowsAny<JsonException>(() => Domains.IsExposed(Json.Texts("search-logs.example", "{")));
}
