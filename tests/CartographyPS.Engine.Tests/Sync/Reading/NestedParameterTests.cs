using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Sync.Reading;
using CartographyPS.Engine.Sync.Reading.Calls;
using CsCheck;

namespace CartographyPS.Engine.Tests.Sync.Reading;

/// <summary>Parameters with members.</summary>
public class NestedParameterTests
{
    private static readonly Label Thing = new("Thing", []);

    private readonly ScriptedAws _aws = new();
    private readonly CollectingWriter _writer = new();

    [Fact]
    public async Task A_parameter_with_members_has_only_the_present_ones()
    {
        _aws.Answer("List()", """{"Things":[{"Id":"a","Size":3},{"Id":"b"},{"Id":"c","Size":null}]}""")
            .Answer("Get(a,{Of=[{Is=EQUALS Size=3}]})", "{}").Answer("Get(b,{Of=[{Is=EQUALS}]})", "{}").Answer("Get(c,{Of=[{Is=EQUALS}]})", "{}");

        await ReadAsync(type =>
        {
            var things = type.Call("List").Each("Things");
            things.Call(
                ScriptedType.Op("Get"),
                ("Name", things["Id"]),
                ("Filter", Value.Json(
                    ("Of", Value.List(Value.Json(("Is", Value.Constant("EQUALS")), ("Size", things["Size"])))),
                    ("None", Value.List(things["Missing"])))));
        });

        Assert.Equal(4, _aws.Calls.Count);
    }

    [Fact]
    public async Task Rows_share_a_response_or_a_batch_only_when_all_members_are_the_same()
    {
        _aws.Answer("List()", """{"Things":[{"Id":"a","Of":["x"]},{"Id":"b","Of":["y"]},{"Id":"c","Of":["x"]}]}""")
            .Answer("Get({In=[x]})", """{"Kind":"x"}""").Answer("Get({In=[y]})", """{"Kind":"y"}""")
            .Answer("Describe({In=[x]},[a c])", "{}").Answer("Describe({In=[y]},[b])", "{}");

        await ReadAsync(type =>
        {
            var things = type.Call("List").Each("Things");
            Value filter = Value.Json(("In", things["Of"]));
            type.Node(Thing, things.Call(ScriptedType.Op("Get"), ("Filter", filter)).Named(things["Id"]).Shared()).Id(things["Id"]).Property("kind", "Kind");
            things.Batch(ScriptedType.Op("Describe"), "Names", 10, things["Id"], "Found[].Name", ("Filter", filter));
        });

        Assert.Equal(["Thing a {\"id\":\"a\",\"kind\":\"x\"}", "Thing b {\"id\":\"b\",\"kind\":\"y\"}", "Thing c {\"id\":\"c\",\"kind\":\"x\"}"], _writer.NodeTexts);
        Assert.Equal(5, _aws.Calls.Count);
    }

    /// <summary>Different requests have different keys, whatever their texts.</summary>
    [Fact]
    public void Keys_are_equal_only_for_equal_requests()
    {
        var text = Gen.Char["{}[]s1:;nv,"].Array[0, 4].Select(letters => new string(letters));
        var value = Gen.OneOf(text.Select(one => (object?)one), Gen.Int[0, 3].Select(one => (object?)one), Gen.Const((object?)null));
        var list = value.Array[0, 3].Select(items => (object?)items.ToList());
        var any = Gen.OneOf(value, list, value.Array[0, 3].Select(items => (object?)items.Select((item, i) => (item, i)).ToDictionary(item => $"m{item.i}", item => item.item)));
        Gen.Select(any.Array[0, 3], any.Array[0, 3]).Sample(
            (one, other) => RequestKey.Of(one) == RequestKey.Of(other) == (Form(one) == Form(other)),
            iter: 5000);
    }

    private static string Form(object? value) => System.Text.Json.JsonSerializer.Serialize(value);

    private async Task<ScopeReading> ReadAsync(Action<ScriptedType> define)
    {
        using var scheduler = new WorkScheduler();
        using var reader = new ScopeReader(
            new ScriptedType(define), new ScopeContext("111122223333", "prod", "r1", "aws"), _aws, _writer, ReaderLimits.Default, scheduler);
        var reading = await reader.ReadAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
        Assert.Equal(ScopeStatus.Complete, reading.Status);
        return reading;
    }
}
