using System.Text.Json;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Sync.Reading;

namespace CartographyPS.Engine.Tests.Sync.Reading;

/// <summary>A value that cannot be interpreted loses its property, edge or item, never the siblings.</summary>
public class OddValueTests
{
    private static readonly Label Thing = new("Thing", []);
    private static readonly Label Part = new("Part", []);

    private readonly ScriptedAws _aws = new();
    private readonly CollectingWriter _writer = new();

    [Fact]
    public async Task An_odd_property_is_lost_alone()
    {
        _aws.Answer("List()", """{"Things":[{"Id":"a","Kind":"bad","Size":1},{"Id":"b","Kind":"good","Size":2}]}""");

        var reading = await ReadAsync(type => type.Node(Thing, type.Call("List").Each("Things")).Id("Id").Property("kind", "Kind", Good).Property("size", "Size"));

        Assert.Equal(["Thing a {\"id\":\"a\",\"size\":1}", "Thing b {\"id\":\"b\",\"kind\":\"good\",\"size\":2}"], _writer.NodeTexts);
        Assert.Equal(["kind"], _writer.Nodes.Single(node => node.Id == "a").Unread);
        Assert.Empty(_writer.Nodes.Single(node => node.Id == "b").Unread);
        Assert.Empty(_writer.Kept);
        Tells(reading, "test.List of a: UnexpectedValue: Thing.kind: not good");
    }

    [Fact]
    public async Task A_property_that_fails_halfway_leaves_no_incomplete_object()
    {
        _aws.Answer("List()", """{"Things":[{"Id":"a","Tags":["x","\ud800"],"Size":1}]}""");

        await ReadAsync(type => type.Node(Thing, type.Call("List").Each("Things")).Id("Id").Property("size", "Size").Property("tags", "Tags[]"));

        Assert.Equal(["Thing a {\"id\":\"a\",\"size\":1}"], _writer.NodeTexts);
    }

    [Fact]
    public async Task A_missing_id_loses_its_item_and_keeps_the_part()
    {
        _aws.Answer("List()", """{"Things":[{"Id":""},{"Name":"n"},{"Id":null},{"Id":{}},{"Id":"bad"},{"Id":"b"}]}""");

        var reading = await ReadAsync(type => type.Node(Thing, type.Call("List").Each("Things")).Id(((Value)"Id").As(Good)).OwnedByAccount());

        Assert.Equal(["b"], _writer.Nodes.Select(node => node.Id));
        Assert.Single(_writer.Edges);
        Assert.Equal("test.List()", Assert.Single(_writer.KeptTexts.Distinct()));
        Assert.Equal(5, reading.Failures.Count);
        Tells(reading, "Thing: it has no id");
    }

    [Fact]
    public async Task A_mention_may_be_absent()
    {
        _aws.Answer("List()", """{"Things":[{"Id":"a"}]}""");

        var reading = await ReadAsync(type => type.Mention(Part, type.Call("List").Each("Things")).Id("Within"));

        Assert.Equal(ScopeStatus.Complete, reading.Status);
    }

    [Fact]
    public async Task A_failing_label_condition_loses_its_item_and_keeps_the_part()
    {
        _aws.Answer("List()", """{"Things":[{"Id":"a","Kind":"bad"},{"Id":"b","Kind":"good"}]}""");

        var reading = await ReadAsync(type => type.Node(Thing, type.Call("List").Each("Things")).Id("Id").LabelWhen("Good", "Kind", kind => Good(kind) is not null));

        Assert.Equal(["b"], _writer.Nodes.Select(node => node.Id));
        Assert.Equal(["test.List()"], _writer.KeptTexts);
        Tells(reading, "not good");
    }

    [Fact]
    public async Task An_odd_edge_is_lost_alone_and_keeps_the_part()
    {
        _aws.Answer("List()", """{"Things":[{"Id":"a","Kind":"bad"},{"Id":"b","Kind":"good"}]}""");

        var reading = await ReadAsync(type =>
        {
            var things = type.Call("List").Each("Things");
            type.Node(Thing, things).Id("Id").To("HAS", Part, things["Kind"].As(Good)).To("NEEDS", Part, "Id");
            type.Edge("WITH", things).From(Thing, "id", "Id").To(Part, "id", "Id").Property("kind", things["Kind"].As(Good));
        });

        Assert.Equal(["a", "b"], _writer.Nodes.Select(node => node.Id));
        Assert.Equal(
            ["Thing.id=a -NEEDS-> Part.id=a", "Thing.id=b -HAS-> Part.id=good", "Thing.id=b -NEEDS-> Part.id=b", "Thing.id=b -WITH-> Part.id=b"],
            _writer.EdgeTexts);
        Assert.Equal("test.List()", Assert.Single(_writer.KeptTexts.Distinct()));
        Tells(reading, "HAS: not good");
    }

    [Fact]
    public async Task An_odd_row_of_an_expansion_is_lost_alone_and_so_are_the_rows_after_a_failure()
    {
        _aws.Answer("List()", """{"Names":["a","b"]}""").Answer("Get(a)", """{"Below":["x","odd","y"]}""").Answer("Get(b)", """{"Below":["x","bad","y"]}""");

        var reading = await ReadAsync(type =>
        {
            var names = type.Call("List").Each("Names");
            type.Node(Thing, names).Id(".");
            var below = names.Call(ScriptedType.Op("Get"), ("Name", names["."])).Each("Below", Expand);
            type.Node(Part, below).Id(Value.Of(values => values[0].GetString() + values[1].GetString(), names["."], "Id"));
        });

        Assert.Equal(["a", "ax", "ay", "b", "bx"], _writer.Nodes.Select(node => node.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["test.List() / test.Get(a)", "test.List() / test.Get(b)"], _writer.KeptTexts);
        Tells(reading, "test.Get of a: UnexpectedValue: Below (Expand): 'odd' is odd");
        Tells(reading, "test.Get of b: UnexpectedValue: Below (Expand): not good");
    }

    [Fact]
    public async Task A_failing_filter_or_distinct_value_loses_its_row()
    {
        _aws.Answer("List()", """{"Things":[{"Id":"a","Kind":"bad"},{"Id":"b","Kind":"good"}]}""");

        var reading = await ReadAsync(type =>
        {
            var call = type.Call("List");
            type.Node(Thing, call.Each("Things").Where("Kind", kind => Good(kind) is not null)).Id("Id");
            var distinct = call.Each("Things");
            type.Node(Part, distinct.Distinct(distinct["Kind"].As(Good))).Id("Id");
        });

        Assert.Equal(["b", "b"], _writer.Nodes.Select(node => node.Id));
        Assert.Equal("test.List()", Assert.Single(_writer.KeptTexts.Distinct()));
        Assert.Equal(2, reading.Failures.Count);
    }

    [Theory]
    [InlineData("""{"Names":["a",null,"","b"]}""")]
    [InlineData("""{"Names":["a",{},"b"]}""")]
    public async Task A_call_that_has_no_item_is_not_made_and_keeps_what_is_above(string page)
    {
        _aws.Answer("List()", page).Answer("Get(a)", "{}").Answer("Get(b)", "{}");

        var reading = await ReadAsync(type =>
        {
            var names = type.Call("List").Each("Names");
            type.Node(Thing, names.Call(ScriptedType.Op("Get"), ("Name", names["."]))).Id(names["."]);
        });

        Assert.Equal(["a", "b"], _writer.Nodes.Select(node => node.Id).Order());
        Assert.Equal("test.List()", Assert.Single(_writer.KeptTexts.Distinct()));
        Tells(reading, "there is no . to call it for");
    }

    [Fact]
    public async Task A_batch_result_that_does_not_name_its_item_keeps_the_whole_batch()
    {
        _aws.Answer("List()", """{"Names":["a","b",7]}""")
            .Answer("Describe([a b])", """{"Found":[{"Name":"a"},{"Kind":"k"}]}""").Answer("Describe([7])", """{"Found":[{"Name":"7"}]}""");

        var reading = await ReadAsync(type =>
        {
            var names = type.Call("List").Each("Names");
            type.Node(Thing, names.Batch(ScriptedType.Op("Describe"), "Names", 2, names["."], "Found[].Name")).Id("Name");
        });

        Assert.Equal(["7", "a"], _writer.Nodes.Select(node => node.Id).Order());
        Assert.Equal(["test.List() / test.Describe(a)", "test.List() / test.Describe(b)"], _writer.KeptTexts);
        Tells(reading, "a result has no Name");
    }

    [Fact]
    public async Task An_odd_parameter_loses_its_call()
    {
        _aws.Answer("List()", """{"Things":[{"Id":"a","Kind":"bad"},{"Id":"b","Kind":"good"}]}""").Answer("Get(b,good)", "{}");

        var reading = await ReadAsync(type =>
        {
            var things = type.Call("List").Each("Things");
            type.Node(Thing, things.Call(ScriptedType.Op("Get"), ("Id", things["Id"]), ("Kind", things["Kind"].As(Good)))).Id(things["Id"]);
        });

        Assert.Equal(["b"], _writer.Nodes.Select(node => node.Id));
        Assert.Equal(["test.List() / test.Get(a)"], _writer.KeptTexts);
        Tells(reading, "not good");
    }

    [Fact]
    public async Task A_long_reason_is_truncated()
    {
        _aws.Answer("List()", """{"Things":[{"Id":"a","Kind":"bad"}]}""");

        var reading = await ReadAsync(type => type.Node(Thing, type.Call("List").Each("Things")).Id("Id")
            .Property("kind", "Kind", _ => throw new FormatException(new string('x', 100_000))));

        Assert.InRange(reading.Message!.Length, 100, 400);
    }

    private static object? Good(JsonElement kind) =>
        kind.ValueKind == JsonValueKind.String && kind.GetString() == "bad" ? throw new KeyNotFoundException("not good") : kind;

    private static IEnumerable<JsonElement> Expand(JsonElement list)
    {
        foreach (var item in list.EnumerateArray())
        {
            Good(item);
            yield return item.GetString() == "odd" ? Values.ToJson("'odd' is odd") : JsonDocument.Parse($"{{\"Id\":\"{item.GetString()}\"}}").RootElement;
        }
    }

    private static void Tells(ScopeReading reading, string message)
    {
        Assert.Equal(ScopeStatus.Partial, reading.Status);
        Assert.Contains(reading.Failures, failure => failure.Kind == AwsErrorKind.Other && failure.ToString().Contains(message, StringComparison.Ordinal));
    }

    private async Task<ScopeReading> ReadAsync(Action<ScriptedType> define)
    {
        using var scheduler = new WorkScheduler();
        using var reader = new ScopeReader(
            new ScriptedType(define), new ScopeContext("111122223333", "prod", "r1", "aws"), _aws, _writer, new ReaderLimits(8, (_, _) => Task.CompletedTask), scheduler);
        return await reader.ReadAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
    }
}
