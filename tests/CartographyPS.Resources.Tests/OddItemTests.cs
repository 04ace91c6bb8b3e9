using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Sync.Reading;
using CsCheck;

namespace CartographyPS.Resources.Tests;

/// <summary>
/// Every definition, on the sample estate with one item made odd at random: members that are missing, null, of another kind, or texts that
/// are no JSON, no number and no date. It ends, says Partial where something is lost, and what has nothing to do with the item is as before.
/// </summary>
public class OddItemTests
{
    private static readonly Func<JsonNode?>[] Oddities =
    [
        () => null, () => "", () => "{garbage", () => "%7Bgarbage", () => "2024-13-45T99:00:00Z", () => "99999999999999999999999", () => -1, () => true,
        () => new JsonObject(), () => new JsonArray(), () => new JsonArray(null, 7), () => new JsonObject { ["Statement"] = 7 }, () => "{\"Statement\":[7,{\"Principal\":[{}]}]}",
    ];

    public static TheoryData<string> Identifiers => [.. AwsResourceTypes.Catalog.Types.Select(AwsResourceTypes.Catalog.NameOf)];

    [Theory]
    [MemberData(nameof(Identifiers))]
    public async Task One_odd_item_costs_its_siblings_nothing(string identifier)
    {
        var type = AwsResourceTypes.Catalog.Types.Single(type => AwsResourceTypes.Catalog.NameOf(type) == identifier);
        var before = await ReadAsync(type, null);
        Assert.True(before.Reading.Status == ScopeStatus.Complete, before.Reading.Message);

        await Gen.Select(Gen.Int[0, before.Answers.Count - 1], Gen.Int[0, int.MaxValue - 1], Gen.Int[0, int.MaxValue - 1], Gen.Int[0, Oddities.Length]).SampleAsync(
            async (answer, item, member, oddity) =>
            {
                var without = await ReadAsync(type, new Change(before.Answers[answer], item, member, -1));
                var with = await ReadAsync(type, new Change(before.Answers[answer], item, member, oddity));
                if (with.Changed is null) return;
                // Sound values, too, and they say which entries of an image's history are counted: another entry then belongs to a layer.
                if (Regex.IsMatch(with.Changed, @"\.empty_layer = (missing|null)$")) return;

                var siblings = before.Lines.Intersect(without.Lines).ToList();
                var lost = siblings.Where(line => !with.Lines.Contains(line) && !with.Keeps(line)).ToList();
                Assert.True(lost.Count == 0, $"{with.Changed}: {with.Reading.Message}\n{string.Join('\n', lost.Take(5))}");
                Assert.True(with.Reading.Status is ScopeStatus.Complete or ScopeStatus.Partial, $"{with.Changed}: {with.Reading.Message}");
                Assert.Equal(with.Reading.Status == ScopeStatus.Complete, with.Reading.Failures.Count == 0);
            },
            iter: 100,
            threads: 1);
    }

    private static async Task<Result> ReadAsync(ResourceType type, Change? change)
    {
        using var writer = new LineWriter();
        using var scheduler = new WorkScheduler();
        var aws = new SampleAnswers { Change = change is null ? null : change.Apply };
        var scope = new ScopeContext("111122223333", "prod", "eu-central-1", "aws") { Organization = "o-hb7k2m9q4x", Settings = SampleAnswers.Settings };
        using var reader = new ScopeReader(
            type, scope, aws, writer,
            new ReaderLimits(8, (_, _) => Task.CompletedTask), scheduler);
        var reading = await reader.ReadAsync(CancellationToken.None);
        return new Result(reading, writer.Lines.Keys.ToHashSet(), writer.Kept, change?.Place, [.. aws.Given.Keys.Order()]);
    }

    private sealed record Result(ScopeReading Reading, HashSet<(string Part, string Text)> Lines, HashSet<string> Kept, string? Changed, IReadOnlyList<(string Operation, string Output)> Answers)
    {
        public bool Keeps((string Part, string Text) line) => PartPath.IsUnderAny(line.Part, Kept);
    }

    /// <summary>Changes, or with -1 removes, one element of a list of an answer, by numbers that choose.</summary>
    private sealed class Change((string Operation, string Output) answer, int item, int member, int oddity)
    {
        public string? Place { get; private set; }

        public JsonNode Apply(string operation, JsonNode output)
        {
            if (operation != answer.Operation || output.ToJsonString() != answer.Output) return output;
            var lists = All(output).OfType<JsonArray>().Where(list => list.Count > 0 && list.Parent is JsonObject).ToList();
            if (lists.Count == 0) return output;

            var list = lists[item % lists.Count];
            int index = item / 7 % list.Count;
            if (oddity < 0)
            {
                list.RemoveAt(index);
                return output;
            }
            Place = $"{operation} {list.GetPath()}[{index}]";
            if (oddity == Oddities.Length) Odd(list[index], null, remove: true);
            else if (list[index] is JsonObject element) Odd(element, Oddities[oddity](), remove: false);
            else list[index] = Oddities[oddity]();
            return output;
        }

        private void Odd(JsonNode? element, JsonNode? value, bool remove)
        {
            var objects = All(element).OfType<JsonObject>().Where(found => found.Count > 0).ToList();
            if (objects.Count == 0) return;
            var chosen = objects[member % objects.Count];
            string name = chosen.ElementAt(member / 5 % chosen.Count).Key;
            if (IsFlag(chosen[name]) && IsFlag(value))
            {
                // The other value of a flag is a sound one: a table becomes the main one by it.
                Place = null;
                return;
            }
            Place += $".{name} = {(remove ? "missing" : value?.ToJsonString() ?? "null")}";
            if (remove) chosen.Remove(name);
            else chosen[name] = value;
        }

        private static bool IsFlag(JsonNode? value) => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False;

        private static IEnumerable<JsonNode> All(JsonNode? node)
        {
            if (node is null) return [];
            var inner = node switch
            {
                JsonObject members => members.SelectMany(found => All(found.Value)),
                JsonArray list => list.SelectMany(All),
                _ => [],
            };
            return inner.Prepend(node);
        }
    }

    private sealed class LineWriter : IScopeWriter
    {
        public ConcurrentDictionary<(string Part, string Text), bool> Lines { get; } = new();

        public HashSet<string> Kept { get; } = [];

        public int Contributions => Lines.Count;

        public void Add(NodeContribution node) =>
            Lines[(node.Part, $"{node.Label} {node.Id} {string.Join(',', node.ExtraLabels)} {Encoding.UTF8.GetString(node.Properties.Span)}")] = true;

        public void Add(EdgeContribution edge) => Lines[(edge.Part, $"{edge.From} {edge.Type} {edge.To} {Encoding.UTF8.GetString(edge.Properties.Span)}")] = true;

        public void Keep(string part)
        {
            lock (Kept) Kept.Add(part);
        }

        public bool Has(string part, long definition) => false;

        public void Complete(string part, long definition)
        {
        }

        public ScopeCommit Commit(ScopeStatus status, DeleteFuse fuse, string? message = null) => throw new NotSupportedException("A reader does not commit.");

        public void Dispose()
        {
        }
    }
}
