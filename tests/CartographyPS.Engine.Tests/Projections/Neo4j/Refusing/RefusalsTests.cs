using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Projections.Neo4j.Refusing;

namespace CartographyPS.Engine.Tests.Projections.Neo4j.Refusing;

public sealed class RefusalsTests
{
    private static readonly NodeKey Node = new("Host", "h1");

    [Fact]
    public void Only_a_node_that_is_refused_as_a_whole_is_left_out()
    {
        var refusals = new Refusals([]);
        Assert.False(refusals.IsLeftOut(Node));

        refusals.Add(new Refusal(GraphName.Of(Node), "name", "too long"));
        Assert.False(refusals.IsLeftOut(Node));

        refusals.Add(new Refusal(GraphName.Of(Node), null, "too long"));
        Assert.True(refusals.IsLeftOut(Node));
        Assert.Equal([null, "name"], refusals.All().Select(refusal => refusal.Property));

        refusals.Forget(Node);
        Assert.Empty(refusals.All());
        Assert.False(refusals.IsLeftOut(Node));
    }

    [Fact]
    public void A_refused_removal_keeps_the_node()
    {
        var refusals = new Refusals([new Refusal("the removal of " + GraphName.Of(Node), null, "a constraint")]);

        Assert.False(refusals.IsLeftOut(Node));
        Assert.Equal("The database refused the removal of Host 'h1': a constraint", Assert.Single(refusals.All()).ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("na\"me")]
    public void A_refusal_round_trips_as_text(string? property)
    {
        var refusal = new Refusal("Host 'h\n\"1'", property, "Why \\ not");

        Assert.Equal(refusal, Refusal.Parse(refusal.ToText()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("[null,null,null]")]
    [InlineData("{}")]
    [InlineData("[\"a\",1,\"b\"]")]
    public void A_text_of_somebody_else_is_not_a_refusal(string text) => Assert.Null(Refusal.Parse(text));

    [Fact]
    public void The_message_of_a_refusal_fits_in_a_line()
    {
        var refusal = new Refusal(GraphName.Of("Host", new string('x', 100_000)), null, Refusal.ReasonOf(new InvalidOperationException(new string('y', 100_000) + "\n\nz")));

        Assert.InRange(refusal.ToString().Length, 100, 1000);
    }
}
