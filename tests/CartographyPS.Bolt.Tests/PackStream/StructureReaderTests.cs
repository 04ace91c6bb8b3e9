namespace CartographyPS.Bolt.Tests.PackStream;

/// <summary>Nodes and relationships. Those of Bolt 5 have element ids, those of Bolt 4 do not.</summary>
public sealed class StructureReaderTests
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
    public void A_relationship_has_its_start_and_end_in_order(string hex, string elementIds)
    {
        var relationship = Assert.IsType<BoltRelationship>(Packed.FromHex(hex));

        Assert.Equal((1L, 2L, 3L, "T"), (relationship.Id, relationship.StartId, relationship.EndId, relationship.Type));
        Assert.Equal(elementIds, $"{relationship.ElementId} {relationship.StartElementId} {relationship.EndElementId}");
        Assert.Equal(1L, Assert.Single(relationship.Properties).Value);
    }
}
