using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Calls;
using CartographyPS.Engine.Sync.Reading;

namespace CartographyPS.Engine.Tests.Sync;

/// <summary>Rows folded over the pages of a call, and calls of which only the first pages are read.</summary>
public class FoldTests
{
    private static readonly Label Use = new("Use", []);
    private static readonly Label Detail = new("Detail", []);

    private readonly ScriptedAws _aws = new();
    private readonly CollectingWriter _writer = new();

    [Fact]
    public async Task Rows_are_folded_over_all_pages()
    {
        _aws.Answer(
            "Events()",
            Page(("a", "x", "2030-01-02T00:00:00Z"), ("b", "x", "2030-01-05T00:00:00Z")),
            Page(("a", "x", "2030-01-02T00:00:00.5Z"), ("a", "y", "2030-01-01T00:00:00Z")),
            Page(("a", "x", "2030-01-01T23:59:59.999Z")));

        var reading = await ReadAsync(Uses);

        Assert.Equal(ScopeStatus.Complete, reading.Status);
        Assert.Equal(
            [
                "Use a-x {\"first\":\"2030-01-01T23:59:59.999Z\",\"id\":\"a-x\",\"last\":\"2030-01-02T00:00:00.5Z\",\"times\":3}",
                "Use a-y {\"first\":\"2030-01-01T00:00:00Z\",\"id\":\"a-y\",\"last\":\"2030-01-01T00:00:00Z\",\"times\":1}",
                "Use b-x {\"first\":\"2030-01-05T00:00:00Z\",\"id\":\"b-x\",\"last\":\"2030-01-05T00:00:00Z\",\"times\":1}",
            ],
            _writer.NodeTexts);
    }

    [Fact]
    public async Task Rows_without_a_key_are_skipped_and_rows_without_other_values_count()
    {
        _aws.Answer("Events()", """{"Events":[{"Who":"a"},{"What":"x","When":"1"},{"Who":"a","What":"x"},{"Who":"a","What":"x","When":"2030-01-01T00:00:00Z"},{"Who":"a","What":""}]}""");

        Assert.Equal(ScopeStatus.Complete, (await ReadAsync(Uses)).Status);
        Assert.Equal(["Use a-x {\"first\":\"2030-01-01T00:00:00Z\",\"id\":\"a-x\",\"last\":\"2030-01-01T00:00:00Z\",\"times\":2}"], _writer.NodeTexts);
    }

    [Fact]
    public async Task Nothing_is_stated_unless_all_pages_arrive()
    {
        _aws.FailAfter("Events()", Page(("a", "x", "2030-01-02T00:00:00Z")), AwsErrorKind.Throttled, "Throttling");

        Assert.Equal(ScopeStatus.Failed, (await ReadAsync(Uses)).Status);
        Assert.Empty(_writer.Nodes);
        Assert.Equal(["test.Events()"], _writer.KeptTexts);
    }

    [Fact]
    public async Task An_odd_row_is_lost_alone_and_keeps_the_earlier_data()
    {
        _aws.Answer("Events()", """{"Events":[{"Who":"odd","What":"x"},{"Who":"a","What":"x"}]}""");

        var reading = await ReadAsync(type => Uses(type, Strict));

        Assert.Equal(ScopeStatus.Partial, reading.Status);
        Assert.Equal(["a-x"], _writer.Nodes.Select(node => node.Id));
        Assert.Equal(["test.Events()"], _writer.KeptTexts);
    }

    [Fact]
    public async Task Folded_rows_lead_to_calls_and_conditions()
    {
        _aws.Answer("Events()", Page(("a", "x", "1"), ("a", "x", "2"), ("b", "x", "1"))).Answer("Get(a)", """{"Name":"A"}""");

        await ReadAsync(type =>
        {
            var uses = Folded(type, "Who").Where("times", value => value.GetInt32() > 1);
            type.Node(Detail, uses.Call(ScriptedType.Op("Get"), ("Id", uses["who"]))).Id(uses["who"]).Property("name", "Name");
        });

        Assert.Equal(["Detail a {\"id\":\"a\",\"name\":\"A\"}"], _writer.NodeTexts);
    }

    [Theory]
    [InlineData(3, nameof(ScopeStatus.Complete))]
    [InlineData(2, nameof(ScopeStatus.Partial))]
    public async Task No_more_pages_are_read_than_the_bound_and_the_result_says_so(int most, string status)
    {
        _aws.Answer("Events()", Page(("a", "x", "1")), Page(("b", "x", "1")), Page(("c", "x", "1")));

        var reading = await ReadAsync(type => Uses(type, Same, most));

        Assert.Equal(status, reading.Status.ToString());
        Assert.Equal(new[] { "a-x", "b-x", "c-x" }.Take(most), _writer.Nodes.Select(node => node.Id).Order());
        Assert.Empty(_writer.Kept);
        if (reading.Status == ScopeStatus.Partial) Assert.Equal("test.Events of Events: CutOff: there are more than 2 pages; those after them are left out.", reading.Message);
    }

    private static void Uses(ScriptedType type) => Uses(type, Same);

    private static void Uses(ScriptedType type, Conversion who, int? most = null) =>
        type.Node(Use, Folded(type, ((Value)"Who").As(who), most)).Id(Value.Format("{who}-{what}"))
            .Property("times", "times").Property("first", "first").Property("last", "last");

    private static FoldSource Folded(ScriptedType type, Value who, int? most = null)
    {
        var call = type.Call("Events");
        if (most is { } pages) call.AtMost(pages);
        return call.Each("Events").Fold(
            FoldMember.By("who", who), FoldMember.By("what", "What"), FoldMember.Count("times"), FoldMember.First("first", "When"), FoldMember.Last("last", "When"));
    }

    private static object? Same(System.Text.Json.JsonElement value) => Values.Text(value);

    private static object? Strict(System.Text.Json.JsonElement value) => Values.Text(value) is "odd" ? throw new FormatException("It is odd.") : Values.Text(value);

    private static string Page(params (string Who, string What, string When)[] events) =>
        $$"""{"Events":[{{string.Join(",", events.Select(item => $$"""{"Who":"{{item.Who}}","What":"{{item.What}}","When":"{{item.When}}"}"""))}}]}""";

    private async Task<ScopeReading> ReadAsync(Action<ScriptedType> define)
    {
        using var scheduler = new WorkScheduler();
        using var reader = new ScopeReader(
            new ScriptedType(define), new ScopeContext("111122223333", "prod", "r1", "aws"), _aws, _writer, ReaderLimits.Default, scheduler);
        return await reader.ReadAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
    }
}
