using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Tests.Resources;

public class LabelTests
{
    [Fact]
    public void Nodes_carry_the_label_of_their_concept() =>
        Assert.Equal(["OldThing", "Concept"], new Label("Thing", ["OldThing"], new Ontology("Concept")).AllAliases);

    [Fact]
    public void A_concept_of_some_gives_its_properties_and_leaves_the_label_to_the_definitions()
    {
        var label = new Label("Thing", ["OldThing"], new Ontology("Concept").Field("name", "name").OfSome());

        Assert.Equal(["OldThing"], label.AllAliases);
        Assert.Equal("_ont_name", Assert.Single(label.Ontology!.Fields).Name);
    }
}
