using System.Collections.Concurrent;
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

/// <summary>A batch that AWS refuses because of one item is retried with each half.</summary>
public class SplittingTests
{
    private static readonly Label Thing = new("Thing", []);

    private readonly ScriptedAws _aws = new();
    private readonly CollectingWriter _writer = new();

    [Fact]
    public async Task One_bad_id_is_lost_alone()
    {
        _aws.Answer("List()", """{"Names":["a","b","c"]}""")
            .Fail("Describe([a b c])", AwsErrorKind.Other, "Bad").Fail("Describe([a])", AwsErrorKind.Other, "Bad")
            .Answer("Describe([b c])", """{"Found":[{"Name":"b"},{"Name":"c"}]}""");

        var reading = await ReadAsync(Split);

        Assert.Equal(ScopeStatus.Complete, reading.Status);
        Assert.Equal(["b", "c"], _writer.Nodes.Select(node => node.Id).Order());
        Assert.Empty(_writer.Kept);
    }

    [Fact]
    public async Task Another_error_of_a_half_keeps_the_parts_of_that_half()
    {
        _aws.Answer("List()", """{"Names":["a","b","c","d"]}""").Fail("Describe([a b c d])", AwsErrorKind.Other, "Bad")
            .Fail("Describe([a b])", AwsErrorKind.Throttled, "Throttling").Answer("Describe([c d])", """{"Found":[{"Name":"d"}]}""");

        var reading = await ReadAsync(Split);

        Assert.Equal(ScopeStatus.Partial, reading.Status);
        Assert.Equal(["test.List() / test.Describe(a)", "test.List() / test.Describe(b)"], _writer.KeptTexts);
    }

    [Fact]
    public async Task The_values_of_a_batch_may_be_in_a_filter()
    {
        _aws.Answer("List()", """{"Names":["a","b"]}""").Answer("Describe(true,[{Name=image-id Values=[a b]}])".Replace("true", "True", StringComparison.Ordinal), """{"Found":[{"Name":"b"}]}""");

        var reading = await ReadAsync(type =>
        {
            var names = type.Call("List").Each("Names");
            type.Node(Thing, names.Batch(
                ScriptedType.Op("Describe"), "Filters[image-id]", 200, names["."], "Found[].Name", ("All", Value.Constant(true)))).Id("Name");
        });

        Assert.Equal(ScopeStatus.Complete, reading.Status);
        Assert.Equal("b", Assert.Single(_writer.Nodes).Id);
    }

    /// <summary>Good ids are stated, bad ones are removed, and those that failed for another reason are kept.</summary>
    [Fact]
    public void Whatever_ids_are_bad_the_good_ones_are_read() => Gen.Select(Gen.Int[0, 9].Array[1, 30], Gen.Int[1, 9]).Sample(
        (fates, size) =>
        {
            var aws = new PickyAws(fates);
            var writer = new CollectingWriter();

            var reading = ReadAsync(type => Split(type, size), aws, writer).GetAwaiter().GetResult();

            string[] Names(Func<int, bool> fate) => [.. fates.Select((found, i) => (found, Name: $"n{i:00}")).Where(item => fate(item.found)).Select(item => item.Name)];
            var stated = writer.Nodes.Select(node => node.Id).ToHashSet();
            var kept = writer.KeptTexts.ToHashSet();
            Assert.All(Names(fate => fate == PickyAws.Bad), name => Assert.DoesNotContain(name, stated));
            Assert.All(Names(fate => fate > PickyAws.Busy), name => Assert.True(stated.Contains(name) ^ kept.Contains($"test.List() / test.Describe({name})"), name));
            Assert.All(Names(fate => fate == PickyAws.Busy), name => Assert.Contains($"test.List() / test.Describe({name})", kept));
            if (!fates.Contains(PickyAws.Busy))
            {
                Assert.Empty(kept);
                Assert.Equal(ScopeStatus.Complete, reading.Status);
                Assert.Equal(stated.Count, Names(fate => fate > PickyAws.Busy).Length);
            }
            Assert.All(aws.Asked, asked => Assert.InRange(asked, 1, size));
        },
        iter: 200);

    private static void Split(ScriptedType type) => Split(type, 20);

    private static void Split(ScriptedType type, int size)
    {
        var names = type.Call("List").Each("Names");
        type.Node(Thing, names.Batch(ScriptedType.Op("Describe"), "Names", size, names["."], "Found[].Name").SplittingOn("Bad")).Id("Name");
    }

    private Task<ScopeReading> ReadAsync(Action<ScriptedType> define) => ReadAsync(define, _aws, _writer);

    private static async Task<ScopeReading> ReadAsync(Action<ScriptedType> define, IAwsReader aws, CollectingWriter writer)
    {
        using var scheduler = new WorkScheduler();
        using var reader = new ScopeReader(
            new ScriptedType(define), new ScopeContext("111122223333", "prod", "r1", "aws"), aws, writer, ReaderLimits.Default, scheduler);
        return await reader.ReadAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
    }

    /// <summary>Refuses a whole call because of one bad id, or, when none is bad, because of a busy one.</summary>
    private sealed class PickyAws(int[] fates) : IAwsReader
    {
        public const int Bad = 0;
        public const int Busy = 1;

        public ConcurrentQueue<int> Asked { get; } = new();

        public async IAsyncEnumerable<JsonDocument> ReadAsync(
            Operation operation, string region, IReadOnlyDictionary<string, object?> parameters, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Yield();
            if (operation.Name == "List")
            {
                yield return JsonDocument.Parse($$"""{"Names":[{{string.Join(",", fates.Select((_, i) => $"\"n{i:00}\""))}}]}""");
                yield break;
            }
            var names = ((List<object?>)parameters["Names"]!).ConvertAll(name => (string)name!);
            Asked.Enqueue(names.Count);
            if (names.Exists(name => Fate(name) == Bad)) throw new AwsServiceException(AwsErrorKind.Other, "Bad", "One is bad.", "test.Describe", region);
            if (names.Exists(name => Fate(name) == Busy)) throw new AwsServiceException(AwsErrorKind.Throttled, "Busy", "Later.", "test.Describe", region);
            yield return JsonDocument.Parse($$"""{"Found":[{{string.Join(",", names.Select(name => $$"""{"Name":"{{name}}"}"""))}}]}""");
        }

        private int Fate(string name) => fates[int.Parse(name.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)];
    }
}
