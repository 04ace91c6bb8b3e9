using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Sync.Reading;

namespace CartographyPS.Engine.Tests.Sync.Reading.Calls;

/// <summary>Calls whose list parameter is too long for one call, and responses joined to the row that the call was made for.</summary>
public class ParameterChunksTests
{
    private static readonly Label Thing = new("Thing", []);

    private readonly ScriptedAws _aws = new();
    private readonly CollectingWriter _writer = new();

    [Fact]
    public async Task A_list_too_long_for_one_call_is_split_into_chunks()
    {
        _aws.Answer("List()", """{"Names":["a","b","c"]}""")
            .Answer("Get([a b])", """{"Found":["a"]}""", """{"Found":["b"]}""").Answer("Get([c])", """{"Found":["c"]}""");

        var reading = await ReadAsync(type =>
        {
            var all = type.Call("List");
            type.Node(Thing, all.Call(ScriptedType.Op("Get"), ("Names", all["Names[]"])).InChunks("Names", 2).Each("Found")).Id(".");
        });

        Assert.Equal(ScopeStatus.Complete, reading.Status);
        Assert.Equal(["a", "b", "c"], _writer.Nodes.Select(node => node.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["List()", "Get([a b])", "Get([c])"], _aws.Calls);
    }

    [Theory]
    [InlineData("""{"Names":[]}""")]
    [InlineData("""{"Other":1}""")]
    public async Task No_call_is_made_for_an_empty_list(string page)
    {
        _aws.Answer("List()", page);

        var reading = await ReadAsync(type =>
        {
            var all = type.Call("List");
            type.Node(Thing, all.Call(ScriptedType.Op("Get"), ("Names", all["Names"])).InChunks("Names", 2).AsOneRow()).Id("Found");
        });

        Assert.Equal(ScopeStatus.Complete, reading.Status);
        Assert.Equal(["List()"], _aws.Calls);
        Assert.Empty(_writer.Nodes);
    }

    [Fact]
    public async Task Values_of_a_list_may_be_objects()
    {
        _aws.Answer("List()", """{"Ids":[{"Digest":"a","Tag":null},{"Digest":"b"}]}""").Answer("Get([{Digest=a Tag=}])", "{}").Answer("Get([{Digest=b}])", "{}");

        await ReadAsync(type =>
        {
            var all = type.Call("List");
            all.Call(ScriptedType.Op("Get"), ("Ids", all["Ids"])).InChunks("Ids", 1);
        });

        Assert.Equal(["List()", "Get([{Digest=a Tag=}])", "Get([{Digest=b}])"], _aws.Calls);
    }

    [Fact]
    public async Task A_response_joined_to_its_row_has_the_members_of_both()
    {
        _aws.Answer("List()", """{"Of":"x","Names":["a","b"]}""").Answer("Get([a])", """{"Found":["1"]}""").Answer("Get([b])", """{"Found":["2"]}""");

        await ReadAsync(Joined);

        Assert.Equal(["Thing x {\"found\":[\"1\",\"2\"],\"id\":\"x\",\"names\":[\"a\",\"b\"]}"], _writer.NodeTexts);
    }

    [Fact]
    public async Task A_row_without_values_to_send_is_itself_the_joined_row()
    {
        _aws.Answer("List()", """{"Of":"x","Names":[]}""");

        await ReadAsync(Joined);

        Assert.Equal(["Thing x {\"found\":[],\"id\":\"x\",\"names\":[]}"], _writer.NodeTexts);
    }

    [Fact]
    public async Task A_chunk_that_fails_keeps_what_the_call_stated()
    {
        _aws.Answer("List()", """{"Of":"x","Names":["a","b"]}""").Answer("Get([a])", "{}").Fail("Get([b])", AwsErrorKind.Denied, "AccessDenied");

        var reading = await ReadAsync(Joined);

        Assert.Equal(ScopeStatus.Partial, reading.Status);
        Assert.Equal("test.List() / test.Get(x)", Assert.Single(_writer.KeptTexts));
        Assert.Empty(_writer.Nodes);
    }

    [Fact]
    public async Task An_end_of_two_properties_names_a_node_for_each_value_of_a_list()
    {
        _aws.Answer("List()", """{"Of":"x","Names":["a","b"]}""");

        await ReadAsync(type => type.Node(Thing, type.Call("List")).Id("Of").To("HAS", Thing, "of|name", EdgeEnd.Joined("Of", "Names")));

        Assert.Equal(["Thing.id=x -HAS-> Thing.of|name=x\u001fa", "Thing.id=x -HAS-> Thing.of|name=x\u001fb"], _writer.EdgeTexts);
    }

    private static void Joined(ScriptedType type)
    {
        var all = type.Call("List");
        var both = all.Call(ScriptedType.Op("Get"), ("Names", all["Names"])).Named(all["Of"]).InChunks("Names", 1).JoinedToParent();
        type.Node(Thing, both).Id("Of").Property("names", "Names[]").Property("found", "Found[]");
    }

    private async Task<ScopeReading> ReadAsync(Action<ScriptedType> define)
    {
        using var scheduler = new WorkScheduler();
        using var reader = new ScopeReader(
            new ScriptedType(define), new ScopeContext("111122223333", "prod", "r1", "aws"), _aws, _writer, new ReaderLimits(8, Task.Delay), scheduler);
        return await reader.ReadAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
    }
}
