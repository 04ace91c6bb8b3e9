namespace CartographyPS.Bolt.Tests.PackStream;

public sealed class PathReaderTests
{
    [Fact]
    public void A_path_of_bolt_5_has_the_element_ids_of_its_nodes_in_both_directions()
    {
        string a = "B44E0190A0 8161", b = "B44E0290A0 8162";

        // (a)-[r]->(b)<-[s]-(a)
        var path = Assert.IsType<BoltPath>(Packed.FromHex($"B350 92{a}{b} 92 B4720A8154A08172 B4720B8155A08173 94 01 01 FE 00"));

        Assert.Equal(["a", "b", "a"], path.Nodes.Select(node => node.ElementId));
        Assert.Equal(
            ["r T a b 1 2", "s U a b 1 2"],
            path.Relationships.Select(r => $"{r.ElementId} {r.Type} {r.StartElementId} {r.EndElementId} {r.StartId} {r.EndId}"));
    }

    [Fact]
    public void A_path_of_one_node_has_no_relationship()
    {
        var path = Assert.IsType<BoltPath>(Packed.FromHex("B350 91B34E0190A0 90 90"));

        Assert.Equal(1, Assert.Single(path.Nodes).Id);
        Assert.Empty(path.Relationships);
    }

    [Theory]
    [InlineData("B350 90 90 90")]
    [InlineData("B350 91B34E0190A0 91B3720180A0 91 01")]
    [InlineData("B350 91B34E0190A0 91B3720180A0 92 00 00")]
    [InlineData("B350 91B34E0190A0 91B3720180A0 92 02 00")]
    [InlineData("B350 91B34E0190A0 91B3720180A0 92 01 FF")]
    [InlineData("B350 91B34E0190A0 9101 92 01 00")]
    [InlineData("B350 9101 90 90")]
    [InlineData("B350 91B34E0190A0 91B3720180A0 92 CBFFFFFFFF80000001 00")]
    public void A_malformed_path_is_refused(string hex) =>
        Assert.Equal(BoltErrorKind.ProtocolViolation, Assert.Throws<BoltException>(() => Packed.FromHex(hex)).Kind);

    [Fact]
    public void A_path_walks_over_its_relationships_in_both_directions()
    {
        // (42)-[1000]->(69)-[1000]->(42)<-[1001]-(1), the specification's example.
        string node42 = "B34E2A90A0", node69 = "B34E4590A0", node1 = "B34E0190A0";
        var path = Assert.IsType<BoltPath>(Packed.FromHex(
            "B350" + "93" + node42 + node69 + node1 + "92" + "B372C903E88141A0" + "B372C903E98142A0" + "96010101 00FE02".Replace(" ", "", StringComparison.Ordinal)));

        Assert.Equal([42, 69, 42, 1], path.Nodes.Select(node => node.Id));
        Assert.Equal([(42L, 69L), (69L, 42L), (1L, 42L)], path.Relationships.Select(r => (r.StartId, r.EndId)));
        Assert.Equal("42", path.Relationships[0].StartElementId);
    }
}
