using CartographyPS.Bolt.Connection;

namespace CartographyPS.Bolt.Tests.Connection;

public sealed class BoltUriTests
{
    [Theory]
    [InlineData("bolt://host", "host:7687", false, "None")]
    [InlineData("bolt+s://host:1", "host:1", false, "Verified")]
    [InlineData("bolt+ssc://10.0.0.1:9000/", "10.0.0.1:9000", false, "AnyCertificate")]
    [InlineData("neo4j://host", "host:7687", true, "None")]
    [InlineData("neo4j+s://abc.databases.neo4j.io", "abc.databases.neo4j.io:7687", true, "Verified")]
    [InlineData("neo4j+ssc://[::1]:99", "[::1]:99", true, "AnyCertificate")]
    [InlineData("BOLT://Host", "host:7687", false, "None")]
    public void Every_scheme_is_parsed(string text, string address, bool routing, string tls)
    {
        var uri = BoltUri.Parse(text);

        Assert.Equal(address, uri.Address.ToString());
        Assert.Equal(routing, uri.Routing);
        Assert.Equal(tls, uri.Tls.ToString());
        Assert.Empty(uri.RoutingContext);
    }

    [Fact]
    public void The_query_is_the_routing_context()
    {
        var uri = BoltUri.Parse("neo4j://host?region=eu%20west&policy=p");

        Assert.Equal(new Dictionary<string, string> { ["region"] = "eu west", ["policy"] = "p" }, uri.RoutingContext);
    }

    [Theory]
    [InlineData("", "scheme://host")]
    [InlineData("host:7687", "scheme://host")]
    [InlineData("localhost", "scheme://host")]
    [InlineData("bolt:host", "scheme://host")]
    [InlineData("ftp://host", "scheme")]
    [InlineData("http://host:7474", "HTTP")]
    [InlineData("https://host:7473", "HTTP")]
    [InlineData("bolt+routing://host", "neo4j://")]
    [InlineData("bolt://host/movies", "path")]
    [InlineData("bolt://host#x", "fragment")]
    [InlineData("bolt://host:0", "port 0")]
    [InlineData("bolt://host:99999", "scheme://host")]
    [InlineData("bolt://host?region=eu", "routing context")]
    [InlineData("neo4j://host?region", "key=value")]
    [InlineData("neo4j://host?=eu", "key=value")]
    [InlineData("neo4j://host?region=", "key=value")]
    [InlineData("neo4j://host?a=1&a=2", "twice")]
    [InlineData("neo4j://host?address=x", "reserved")]
    [InlineData("bolt://neo4j:hunter2@host", "credential")]
    public void An_invalid_address_is_refused_with_the_reason(string text, string hint)
    {
        var error = Assert.Throws<BoltException>(() => new BoltDriver(text));

        Assert.Equal(BoltErrorKind.InvalidUri, error.Kind);
        Assert.Contains(hint, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }
}
