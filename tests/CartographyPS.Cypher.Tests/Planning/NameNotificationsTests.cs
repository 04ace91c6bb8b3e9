using CartographyPS.Cypher.Execution;
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

    [Theory]
    [InlineData("UNWIND [{kind: 'a', n: 1}] AS row RETURN row.kind, row.n")]
    [InlineData("MATCH (i:Instance) WITH collect({id: i.state, n: 1}) AS rows UNWIND rows AS row RETURN row.id, [x IN rows | x.n]")]
    [InlineData("MATCH (i:Instance) WITH i {.state, kind: 'a'} AS m RETURN m.kind, m.state")]
    public void The_keys_of_the_querys_own_maps_are_no_properties(string query) => Assert.Empty(Notifications(query));

    [Fact]
    public void The_keys_of_rows_of_a_parameter_are_no_properties()
    {
        var parameters = new Dictionary<string, object?> { ["rows"] = new object?[] { new Dictionary<string, object?> { ["note"] = "x" } } };
        Assert.Empty(CypherQuery.Parse("UNWIND $rows AS row RETURN row.note").Run(Graph, parameters, new CypherOptions()).Notifications);
    }

    [Theory]
    [InlineData("MATCH (i:Instance {colour: 1}) RETURN i")]
    [InlineData("MATCH (i:Instance) RETURN i {.colour}")]
    public void Properties_in_patterns_and_projections_are_looked_for(string query) =>
        Assert.Equal("The graph has no property 'colour'.", Notifications(query).Single());

    [Fact]
    public void Of_a_name_that_is_right_no_other_is_said()
    {
        var options = new CypherOptions { IsKnownName = name => name is "Instant" or "MEMBERS" or "states" };
        Assert.Equal(
            ["The graph has no label 'Instant' yet.", "The graph has no property 'states' yet.", "The graph has no relationship type 'MEMBERS' yet."],
            CypherQuery.Parse("MATCH (i:Instant {states: 1})-[:MEMBERS]->() RETURN i").Run(Graph, null, options).Notifications.Select(notification => notification.Message).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("MATCH (Instance) RETURN Instance", "Instance is the name of a variable here, and matches any node. Is (:Instance) meant?")]
    [InlineData("MATCH (a)-[MEMBER]->(b) RETURN a", "MEMBER is the name of a variable here, and matches any relationship. Is [:MEMBER] meant?")]
    public void A_label_or_type_without_its_colon_is_remarked_on(string query, string message) => Assert.Equal(message, Notifications(query).Single());

    [Theory]
    [InlineData("MATCH (Instance:Instance) MATCH (Instance)-[MEMBER:MEMBER]->(Group:Group) RETURN MEMBER, Group")]
    [InlineData("MATCH (i)-[r]->(g) RETURN i, r, g")]
    [InlineData("MATCH (i:Instance) WITH i AS Instance MATCH (Instance)-->(g) WITH collect(g) AS all UNWIND all AS Group MATCH (Group)<--(i) RETURN i")]
    public void Variables_with_labels_and_other_names_are_not(string query) => Assert.Empty(Notifications(query));

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
