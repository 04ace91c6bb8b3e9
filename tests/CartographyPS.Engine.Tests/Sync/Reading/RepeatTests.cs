using System.Runtime.CompilerServices;
using System.Text.Json;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Sync.Reading;
using CsCheck;

namespace CartographyPS.Engine.Tests.Sync.Reading;

/// <summary>A call that is repeated for each of its own rows.</summary>
public class RepeatTests
{
    private static readonly Label Unit = new("Unit", []);

    private readonly ScriptedAws _aws = new();
    private readonly CollectingWriter _writer = new();

    [Fact]
    public async Task Units_lead_to_their_units_and_know_their_parent()
    {
        _aws.Answer("Roots()", """{"Roots":[{"Id":"r"}]}""").Answer("Units(r)", """{"Units":[{"Id":"a"},{"Id":"b"}]}""", """{"Units":[{"Id":"c"}]}""")
            .Answer("Units(a)", """{"Units":[{"Id":"d"}]}""").Answer("Units(b)", "{}").Answer("Units(c)", "{}").Answer("Units(d)", "{}");

        var reading = await ReadAsync(type => Units(type, 5), _aws, _writer);

        Assert.Equal(ScopeStatus.Complete, reading.Status);
        Assert.Equal(
            ["Unit a {\"id\":\"a\",\"in\":\"r\",\"root\":\"r\"}", "Unit b {\"id\":\"b\",\"in\":\"r\",\"root\":\"r\"}",
                "Unit c {\"id\":\"c\",\"in\":\"r\",\"root\":\"r\"}", "Unit d {\"id\":\"d\",\"in\":\"a\",\"root\":\"r\"}"],
            _writer.NodeTexts);
        Assert.Equal(6, _aws.Calls.Count);
    }

    [Fact]
    public async Task A_unit_that_fails_keeps_what_lies_below_it()
    {
        _aws.Answer("Roots()", """{"Roots":[{"Id":"r"}]}""").Answer("Units(r)", """{"Units":[{"Id":"a"},{"Id":"b"}]}""")
            .Fail("Units(a)", AwsErrorKind.Throttled, "Throttling").Answer("Units(b)", "{}");

        var reading = await ReadAsync(type => Units(type, 5), _aws, _writer);

        Assert.Equal(ScopeStatus.Partial, reading.Status);
        Assert.Equal(["test.Roots() / test.Units(r) / test.Units(a)"], _writer.KeptTexts);
        Assert.Contains("test.Units of a: Throttling", reading.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_nested_in_itself_ends_the_reading()
    {
        _aws.Answer("Roots()", """{"Roots":[{"Id":"r"}]}""").Answer("Units(r)", """{"Units":[{"Id":"a"}]}""")
            .Answer("Units(a)", """{"Units":[{"Id":"b"},{"Id":"r"}]}""").Answer("Units(b)", """{"Units":[{"Id":"a"},{"Id":"b"}]}""");

        var reading = await ReadAsync(type => Units(type, 5), _aws, _writer);

        Assert.Equal(ScopeStatus.Complete, reading.Status);
        Assert.Equal(4, _aws.Calls.Count);
    }

    [Fact]
    public async Task Units_below_the_depth_limit_are_kept_and_named()
    {
        _aws.Answer("Roots()", """{"Roots":[{"Id":"r"}]}""").Answer("Units(r)", """{"Units":[{"Id":"a"}]}""").Answer("Units(a)", """{"Units":[{"Id":"b"}]}""");

        var reading = await ReadAsync(type => Units(type, 2), _aws, _writer);

        Assert.Equal(ScopeStatus.Partial, reading.Status);
        Assert.Equal(["a", "b"], _writer.Nodes.Select(node => node.Id).Order());
        Assert.Contains("b lies 2 levels deep", reading.Message, StringComparison.Ordinal);
        Assert.Equal(["test.Roots() / test.Units(r) / test.Units(a)"], _writer.KeptTexts);
    }

    /// <summary>However units refer to each other, the reading ends, requests no path twice, and states all reachable units.</summary>
    [Fact]
    public void Any_graph_of_units_is_read_to_its_end() => Gen.Int[0, 4].Array[0, 3].Array[5].Sample(
        below =>
        {
            var writer = new CollectingWriter();
            ReadAsync(type => Units(type, 9), new GraphAws(below), writer).GetAwaiter().GetResult();

            var reached = new HashSet<int>();
            void Reach(int unit)
            {
                foreach (int next in below[unit])
                {
                    if (reached.Add(next)) Reach(next);
                }
            }
            Reach(0);
            Assert.Equal(reached.Select(unit => $"u{unit}").Order(), writer.Nodes.Select(node => node.Id).Distinct().Order());
        },
        iter: 100);

    private static void Units(ScriptedType type, int depth)
    {
        var roots = type.Call("Roots").Each("Roots");
        var call = roots.Call(ScriptedType.Op("Units"), ("Of", "Id"));
        type.Node(Unit, call.Each("Units").Repeat("Of", "Id", depth)).Id("Id").Property("in", call.Given("Of")).Property("root", roots["Id"]);
    }

    private static async Task<ScopeReading> ReadAsync(Action<ScriptedType> define, IAwsReader aws, CollectingWriter writer)
    {
        using var scheduler = new WorkScheduler();
        using var reader = new ScopeReader(
            new ScriptedType(define), new ScopeContext("111122223333", "prod", "r1", "aws"), aws, writer, ReaderLimits.Default, scheduler);
        return await reader.ReadAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
    }

    /// <summary>Units by number, each with those below it.</summary>
    private sealed class GraphAws(int[][] below) : IAwsReader
    {
        public async IAsyncEnumerable<JsonDocument> ReadAsync(
            Operation operation, string region, IReadOnlyDictionary<string, object?> parameters, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Yield();
            if (operation.Name == "Roots")
            {
                yield return JsonDocument.Parse("""{"Roots":[{"Id":"u0"}]}""");
                yield break;
            }
            int unit = int.Parse(((string)parameters["Of"]!).AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
            yield return JsonDocument.Parse($$"""{"Units":[{{string.Join(",", below[unit].Select(next => $$"""{"Id":"u{{next}}"}"""))}}]}""");
        }
    }
}
