using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Catalog;
using CartographyPS.Engine.Tests.Sync;

namespace CartographyPS.Engine.Tests.Resources.Catalog;

public class ResourceCatalogTests
{
    private static readonly ResourceType Regional = Listing("tags", Placement.Regional);
    private static readonly ResourceType Global = Listing("tags", Placement.Global);

    [Fact]
    public void A_regional_and_a_global_part_share_an_identifier_and_are_asked_for_together()
    {
        var catalog = new ResourceCatalog([Global, Regional, Listing("other", Placement.Regional)]);

        Assert.Equal([Regional, Global], catalog.Named("TAGS"));
        Assert.Same(Regional, catalog.Find("tags"));
        Assert.Null(catalog.Find("nothing"));
        Assert.Equal([Regional, Global], ResourceSelector.Select(catalog, ["tags"], []));
        Assert.Equal(["other"], ResourceSelector.Select(catalog, [], ["tags"]).Select(type => type.Identifier));
    }

    [Fact]
    public void Their_scopes_differ() =>
        Assert.NotEqual(new ScopeId("111122223333", "eu-central-1", Regional.Identifier), new ScopeId("111122223333", ScopeId.Global, Global.Identifier));

    [Theory]
    [InlineData(Placement.Regional)]
    [InlineData(Placement.Global)]
    public void Two_of_one_placement_are_refused(Placement placement)
    {
        var refused = Assert.Throws<ArgumentException>(() => new ResourceCatalog([Listing("tags", placement), Listing("Tags", placement)]));

        Assert.Equal("Several definitions have the identifier 'tags' and the same placement. Those that share an identifier are read in different places: one Regional, one Global.", refused.Message, ignoreCase: true);
    }

    [Theory]
    [InlineData("tages", "There is no resource type 'tages'. Did you mean 'tags'?")]
    [InlineData("quite-different", "There is no resource type 'quite-different'.")]
    public void A_name_of_no_type_is_told_with_the_nearest(string pattern, string message)
    {
        var catalog = new ResourceCatalog([Regional]);

        Assert.Equal(message, Assert.Throws<UnknownResourceException>(() => ResourceSelector.Select(catalog, [pattern], [])).Message);
    }

    private static ScriptedType Listing(string identifier, Placement placement) => new(type => type.Call("List"), identifier, placement);
}
