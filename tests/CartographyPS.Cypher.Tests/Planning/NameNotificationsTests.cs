using CartographyPS.Cypher.Tests.Graphs;

namespace CartographyPS.Cypher.Tests.Planning;

public sealed class NameNotificationsTests
{
    private static readonly MemoryGraph Graph = GraphSetUp.Graph("CREATE (:Instance {state: 'on'})-[:MEMBER]->(:Group)");

    [Fact]
    public void An_unknown_label_is_named_with_the_nearest_one() =>
        Assert.Equal("The graph has no label 'Instanse'. Is 'Instance' meant?", Notifications("MATCH (i:Instanse) RETURN i").Single());

    [Fact]
    public void An_unknown_type_is_named_with_the_nearest_one() =>
        Assert.Equal("The graph has no relationship type 'member'. Is 'MEMBER' meant?", Notifications("MATCH ()-[:member]->() RETURN 1").Single());

    [Fact]
    public void An_unknown_property_is_named() =>
        Assert.Equal("The graph has no property 'colour'.", Notifications("MATCH (i:Instance) WHERE i.colour = 1 RETURN i.state").Single());

    [Fact]
    public void Its_place_is_that_of_the_pattern()
    {
        var notification = CypherQuery.Parse("MATCH (g:Group)\nMATCH (i:Instanse) RETURN i, g").Run(Graph).Notifications.Single();
        Assert.Equal((2, 7), (notification.Line, notification.Column));
    }

    [Fact]
    public void The_components_of_dates_are_no_properties() => Assert.Empty(Notifications("WITH date('2020-01-01') AS d RETURN d.year"));

    private static IEnumerable<string> Notifications(string query) => CypherQuery.Parse(query).Run(Graph).Notifications.Select(notification => notification.Message);
}
