using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Catalog;
using CartographyPS.Engine.Sync.Reading;

namespace CartographyPS.Engine.Tests.Sync.Reading;

/// <summary>Edges whose far label a value of the row chooses.</summary>
public class EndChoiceTests
{
    private static readonly Label Vpc = new("Vpc", []);
    private static readonly Label Queue = new("Queue", []);
    private static readonly Label Tag = new("Tag", []);

    private readonly CollectingWriter _writer = new();

    [Fact]
    public async Task The_row_chooses_the_label_the_property_and_the_value()
    {
        await ReadAsync(type => type.Edge("TAGGED", Rows(type))
            .FromOneOf("Kind", ("vpc", EdgeEnd.At(Vpc, "id", "Name")), ("queue", EdgeEnd.At(Queue, "arn", "Arn")))
            .To(Tag, "id", "Tag"));

        Assert.Equal(["Queue.arn=arn:q -TAGGED-> Tag.id=t", "Vpc.id=v -TAGGED-> Tag.id=t"], _writer.EdgeTexts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_end_may_be_chosen_too_and_a_node_be_the_other()
    {
        await ReadAsync(type => type.Node(Tag, Rows(type)).Id("Tag").Edge(new EdgeDefinition("ON").ToOneOf("Kind", ("vpc", EdgeEnd.At(Vpc, "id", "Name")))));

        Assert.Equal(["Tag.id=t -ON-> Vpc.id=v"], _writer.EdgeTexts);
    }

    [Fact]
    public void A_kind_chooses_one_end() => Assert.Equal(
        "'vpc' of 'Kind' chooses Vpc and Queue. (Parameter 'table')",
        Assert.Throws<ArgumentException>(() => new EdgeDefinition("ON").ToOneOf("Kind", ("vpc", EdgeEnd.At(Vpc, "id", "Name")), ("vpc", EdgeEnd.At(Queue, "id", "Name")))).Message);

    [Fact]
    public void The_model_has_all_ends_that_may_be_chosen()
    {
        var type = new ScriptedType(type => type.Edge("TAGGED", Rows(type))
            .FromOneOf("Kind", ("vpc", EdgeEnd.At(Vpc, "id", "Name")), ("queue", EdgeEnd.At(Queue, "arn", "Arn"))).To(Tag, "id", "Tag"));

        Assert.Contains(("Queue", "arn"), new ResourceCatalog([type]).Model.References);
    }

    private static ItemSource Rows(ScriptedType type) => type.Call("List").Each("Rows");

    // A kind that is not in the table, and a row without one, make no edge.
    private async Task ReadAsync(Action<ScriptedType> define)
    {
        var aws = new ScriptedAws().Answer("List()", """
            {"Rows":[{"Kind":"vpc","Name":"v","Arn":"arn:v","Tag":"t"},{"Kind":"queue","Name":"q","Arn":"arn:q","Tag":"t"},{"Kind":"topic","Name":"x","Tag":"t"},{"Name":"y","Tag":"t"}]}
            """);
        using var scheduler = new WorkScheduler();
        using var reader = new ScopeReader(
            new ScriptedType(define), new ScopeContext("111122223333", "prod", "r1", "aws"), aws, _writer, ReaderLimits.Default, scheduler);
        await reader.ReadAsync(CancellationToken.None);
    }
}
