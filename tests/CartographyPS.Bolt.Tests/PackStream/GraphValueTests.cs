namespace CartographyPS.Bolt.Tests.PackStream;

/// <summary>Nodes, relationships and paths: those of Bolt 5 have element ids, those of Bolt 4 do not.</summary>
public sealed class GraphValueTests
{
    [Theory]
    [InlineData("B34E 07 92814181 42 A1816B01", null)]
    [InlineData("B44E 07 92814181 42 A1816B01 83343A37", "4:7")]
    public void A_node_has_its_labels_properties_and_ids(string hex, string? elementId)
    {
        var node = Assert.IsType<BoltNode>(Packed.FromHex(hex));

        Assert.Equal(7, node.Id);
        Assert.Equal(elementId ?? "7", node.ElementId);
        Assert.Equal(["A", "B"], node.Labels);
        Assert.Equal(1L, Assert.Single(node.Properties, entry => entry.Key == "k").Value);
    }

    [Theory]
    [InlineData("B552 01 02 03 8154 A1816B01", "1 2 3")]
    [InlineData("B852 01 02 03 8154 A1816B01 8172 8173 8165", "r s e")]
    public void A_relationship_has_its_ends_the_right_way_round(string hex, string elementIds)
    {
        var relationship = Assert.IsType<BoltRelationship>(Packed.FromHex(hex));

        Assert.Equal((1L, 2L, 3L, "T"), (relationship.Id, relationship.StartId, relationship.EndId, relationship.Type));
        Assert.Equal(elementIds, $"{relationship.ElementId} {relationship.StartElementId} {relationship.EndElementId}");
        Assert.Equal(1L, Assert.Single(relationship.Properties).Value);
    }

    [Fact]
    public void A_path_of_bolt_5_has_the_element_ids_of_its_nodes_whichever_way_it_walks()
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
    public void A_path_that_names_what_it_does_not_hold_is_refused(string hex) =>
        Assert.Equal(BoltErrorKind.ProtocolViolation, Assert.Throws<BoltException>(() => Packed.FromHex(hex)).Kind);
}
