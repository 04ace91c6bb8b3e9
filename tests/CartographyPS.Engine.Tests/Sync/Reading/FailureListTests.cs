using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Sync.Reading;
using CsCheck;

namespace CartographyPS.Engine.Tests.Sync.Reading;

/// <summary>An item that a call lists as failed is removed only when the reason says that it no longer exists.</summary>
public class FailureListTests
{
    private static readonly Label Thing = new("Thing", []);

    private readonly ScriptedAws _aws = new();
    private readonly CollectingWriter _writer = new();

    [Fact]
    public async Task Only_the_reason_that_means_absence_removes_an_item()
    {
        _aws.Answer("List()", """{"Names":["a","b","c","d"]}""")
            .Answer("Describe([a b c d])", """{"Found":[{"Name":"a"}],"Failed":[{"Of":"b","Why":"MISSING"},{"Of":"c","Why":"INACCESSIBLE"},{"Of":"d"}]}""");

        var reading = await ReadAsync(Batched);

        Assert.Equal(["Thing a {\"id\":\"a\"}"], _writer.NodeTexts);
        Assert.Equal(["test.List() / test.Describe(c)", "test.List() / test.Describe(d)"], _writer.KeptTexts);
        Assert.Equal(ScopeStatus.Partial, reading.Status);
        Assert.Contains("test.Describe of c: INACCESSIBLE", reading.Message, StringComparison.Ordinal);
        Assert.Contains("test.Describe of d: NotAnswered", reading.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_in_neither_the_results_nor_the_list_is_kept()
    {
        _aws.Answer("List()", """{"Names":["a","b"]}""").Answer("Describe([a b])", """{"Found":[{"Name":"b"}]}""");
        var reading = await ReadAsync(Batched);
        Assert.Equal(["test.List() / test.Describe(a)"], _writer.KeptTexts);
        Assert.Contains("test.Describe of a: NotAnswered", reading.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_that_names_no_requested_item_may_concern_any_missing_one()
    {
        _aws.Answer("List()", """{"Names":["a","b","c"]}""")
            .Answer("Describe([a b c])", """{"Found":[{"Name":"b"}],"Failed":[{"Of":"arn:c","Why":"DENIED"}]}""");

        var reading = await ReadAsync(Batched);

        Assert.Equal(["test.List() / test.Describe(a)", "test.List() / test.Describe(c)"], _writer.KeptTexts);
        Assert.All(reading.Failures, failure => Assert.Equal("DENIED", failure.Code));
    }

    [Fact]
    public async Task The_items_of_all_pages_are_answered()
    {
        _aws.Answer("List()", """{"Names":["a","b"]}""").Answer("Describe([a b])", """{"Found":[{"Name":"b"}]}""", """{"Found":[{"Name":"a"}]}""");
        Assert.Equal(ScopeStatus.Complete, (await ReadAsync(Batched)).Status);
    }

    [Fact]
    public async Task A_list_without_reasons_names_absent_items()
    {
        _aws.Answer("List()", """{"Names":["a","b"]}""").Answer("Describe([a b])", """{"Found":[{"Name":"b"}],"NotFound":["a"]}""");

        var reading = await ReadAsync(type => type.Node(Thing, Names(type).Missing("NotFound", ".")).Id("Name"));

        Assert.Equal(ScopeStatus.Complete, reading.Status);
        Assert.Empty(_writer.Kept);
    }

    [Fact]
    public async Task A_call_for_one_item_keeps_the_item_when_its_response_lists_failures()
    {
        _aws.Answer("List()", """{"Names":["a","b"]}""")
            .Answer("Get(a)", """{"Found":["x"],"Failed":[{"Of":"y","Why":"MISSING"}]}""").Answer("Get(b)", """{"Found":["z"],"Failed":[{"Of":"w","Why":"KmsError"}]}""");

        var reading = await ReadAsync(Single);

        Assert.Equal(2, _writer.Nodes.Count);
        Assert.Equal(["test.List() / test.Get(b)"], _writer.KeptTexts);
        Assert.Contains("test.Get of w: KmsError", reading.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_for_one_item_keeps_the_item_when_its_response_has_neither_it_nor_failures()
    {
        _aws.Answer("List()", """{"Names":["a","b","c"]}""")
            .Answer("Get(a)", """{"Found":[],"Failed":[]}""").Answer("Get(b)", """{"Found":["z"]}""").Answer("Get(c)", """{"Failed":[{"Of":"c","Why":"MISSING"}]}""");

        var reading = await ReadAsync(Single);

        Assert.Equal(["test.List() / test.Get(a)"], _writer.KeptTexts);
        Assert.Equal(ScopeStatus.Partial, reading.Status);
        Assert.Contains("test.Get of Get: NotAnswered", reading.Message, StringComparison.Ordinal);
    }

    /// <summary>In any mix of results, failures and missing items, each item is stated, removed for the one reason, or kept.</summary>
    [Fact]
    public void Each_item_is_stated_gone_or_kept() => Gen.Int[0, 3].Array[1, 12].Sample(
        fates =>
        {
            var writer = new CollectingWriter();
            string[] names = [.. fates.Select((_, i) => $"n{i}")];
            string Json(int fate, Func<string, string> text) => string.Join(",", names.Where((_, i) => fates[i] == fate).Select(text));
            var aws = new ScriptedAws().Answer("List()", $$"""{"Names":[{{string.Join(",", names.Select(name => $"\"{name}\""))}}]}""").Answer(
                $"Describe([{string.Join(" ", names)}])",
                $$"""
                {"Found":[{{Json(0, name => $$"""{"Name":"{{name}}"}""")}}],
                 "Failed":[{{string.Join(",", new[] { Json(1, name => $$"""{"Of":"{{name}}","Why":"MISSING"}"""), Json(2, name => $$"""{"Of":"{{name}}","Why":"Busy"}""") }.Where(text => text.Length > 0))}}]}
                """);

            ReadAsync(Batched, aws, writer).GetAwaiter().GetResult();

            Assert.Equal(names.Where((_, i) => fates[i] == 0).Order(), writer.Nodes.Select(node => node.Id).Order());
            Assert.Equal(names.Where((_, i) => fates[i] > 1).Select(name => $"test.List() / test.Describe({name})").Order(StringComparer.Ordinal), writer.KeptTexts);
        },
        iter: 100);

    private static void Single(ScriptedType type)
    {
        var names = type.Call("List").Each("Names");
        type.Node(Thing, names.Call(ScriptedType.Op("Get"), ("Name", names["."])).Failures("Failed", "Of", "Why", "MISSING").Each("Found")).Id(".");
    }

    private static void Batched(ScriptedType type) => type.Node(Thing, Names(type).Failures("Failed", "Of", "Why", "MISSING")).Id("Name");

    private static BatchSource Names(ScriptedType type)
    {
        var names = type.Call("List").Each("Names");
        return names.Batch(ScriptedType.Op("Describe"), "Names", 20, names["."], "Found[].Name");
    }

    private Task<ScopeReading> ReadAsync(Action<ScriptedType> define) => ReadAsync(define, _aws, _writer);

    private static async Task<ScopeReading> ReadAsync(Action<ScriptedType> define, ScriptedAws aws, CollectingWriter writer)
    {
        using var scheduler = new WorkScheduler();
        using var reader = new ScopeReader(
            new ScriptedType(define), new ScopeContext("111122223333", "prod", "r1", "aws"), aws, writer, ReaderLimits.Default, scheduler);
        return await reader.ReadAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
    }
}
