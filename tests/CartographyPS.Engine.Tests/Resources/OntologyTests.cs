using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Catalog;
using CartographyPS.Engine.Tests.Sync;

namespace CartographyPS.Engine.Tests.Resources;

public class OntologyTests
{
    [Fact]
    public void A_constant_is_a_property_of_every_node_whose_type_owns_the_label()
    {
        var table = new Label("Table", [], new Ontology("Database").Field("name", "name").Constant("type", "dynamodb"));
        var type = new ScriptedType(type =>
        {
            var tables = type.Call("List").Each("Tables");
            type.Node(table, tables).Id("Name").Property("name", "Name");
            type.Mention(table, tables.Each("Replica")).Id("Name");
        });

        Assert.Equal(["_ont_name", "_ont_source", "_ont_type", "id", "name"], type.Nodes[0].Properties.Select(property => property.Name));
        Assert.Equal("dynamodb", type.Nodes[0].Properties[2].Value.ToString());
        Assert.DoesNotContain(type.Nodes[1].Properties, property => property.Name == "_ont_type");
    }

    [Fact]
    public void A_field_derived_from_a_united_list_is_united_too()
    {
        var type = new ScriptedType(type => type.Node(new Label("Store", [], new Ontology("Storage").Field("public", "open")), type.Call("List").Each("Stores"))
            .Id("Name").United("open", "Open"));

        Assert.Equal([("Store", "_ont_public"), ("Store", "open")], new ResourceCatalog([type]).Model.United);
    }

    [Fact]
    public void A_mention_without_the_label_of_a_concept_has_its_properties()
    {
        var type = new ScriptedType(type => type
            .Mention(new Label("Server", ["Machine"], new Ontology("ComputeInstance").Field("name", "name")), type.Call("List").Each("Servers"))
            .WithoutSemanticLabel().Id("Name").Property("name", "Name"));

        Assert.Equal(["_ont_name", "_ont_source", "id", "name"], type.Nodes[0].Properties.Select(property => property.Name));
        Assert.Equal(["Machine"], type.Nodes[0].LabelsOfAll);
    }
}
