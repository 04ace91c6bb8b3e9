using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Tests;

/// <summary>Answers calls with the sample estate's answers, as documents of the API's members, one of which may be changed.</summary>
internal sealed class SampleAnswers : IAwsReader
{
    private static readonly Lazy<IReadOnlyDictionary<string, JsonArray>> Operations = new(Read);

    /// <summary>What types are read by.</summary>
    public static RunSettings Settings { get; } = new(
        new Dictionary<string, object>
        {
            ["CloudTrailLookbackHours"] = 24,
            ["GuardDutySeverity"] = "LOW",
            ["SsmPublicParameter"] = new[] { "/aws/service/bottlerocket", "/aws/service/ami-amazon-linux-latest" },
        },
        new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero));

    /// <summary>The answers given, with their operations.</summary>
    public ConcurrentDictionary<(string Operation, string Output), bool> Given { get; } = new();

    /// <summary>Changes an answer of an operation; null for no change.</summary>
    public Func<string, JsonNode, JsonNode>? Change { get; init; }

    public async IAsyncEnumerable<JsonDocument> ReadAsync(
        Operation operation, string region, IReadOnlyDictionary<string, object?> parameters, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        if (operation == DownloadRequest.Operation)
        {
            var document = JsonNode.Parse(Downloaded(DownloadRequest.Of(parameters).Url))!;
            Given[(operation.ToString(), document.ToJsonString())] = true;
            yield return JsonDocument.Parse((Change?.Invoke(operation.ToString(), document) ?? document).ToJsonString());
            yield break;
        }
        var asked = JsonNode.Parse(JsonSerializer.Serialize(parameters))!.AsObject();
        var answers = Operations.Value.TryGetValue(operation.ToString(), out var all) ? all : [];
        var answer = answers.FirstOrDefault(answer => answer!["when"] is not JsonObject when || when.All(member => Matches(member.Value, asked[member.Key])));
        if (answer?["error"] is { } error) throw new AwsServiceException(AwsErrorKind.Other, error["code"]?.GetValue<string>() ?? error.ToString(), error["message"]?.GetValue<string>() ?? "as the sample says", operation.ToString(), region);

        var output = AsGiven(answer?["return"], ApiModels.Operation(operation.Service, operation.Name).Output) ?? new JsonObject();
        Given[(operation.ToString(), output.ToJsonString())] = true;
        yield return JsonDocument.Parse((Change?.Invoke(operation.ToString(), output) ?? output).ToJsonString());
    }

    // A document in a member that is a text stands as such in the sample.
    private static JsonNode? AsGiven(JsonNode? node, Shape shape) => (node, shape.Kind) switch
    {
        (JsonObject or JsonArray, ShapeKind.String) => node.ToJsonString(),
        (JsonObject members, ShapeKind.Structure) => new JsonObject(members.Select(
            member => KeyValuePair.Create(member.Key, shape.Find(member.Key) is { } known ? AsGiven(member.Value, known.Shape) : member.Value?.DeepClone()))),
        (JsonObject members, ShapeKind.Map) => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, AsGiven(member.Value, shape.Element!.Shape)))),
        (JsonArray list, ShapeKind.List) => new JsonArray([.. list.Select(item => AsGiven(item, shape.Element!.Shape))]),
        _ => node?.DeepClone(),
    };

    // A list that is asked for names some of what the answer has; the definitions take what they asked for.
    private static bool Matches(JsonNode? wanted, JsonNode? given) =>
        JsonNode.DeepEquals(wanted, given) || (wanted is JsonArray list && given is JsonArray some && some.All(item => list.Any(other => JsonNode.DeepEquals(item, other))));

    private static Dictionary<string, JsonArray> Read()
    {
        var operations = new Dictionary<string, JsonArray>(StringComparer.Ordinal);
        string account = RepositoryFolder.Of("samples", "estate", "111122223333");
        foreach (string file in new[] { "aws-global", "eu-central-1" }.SelectMany(place => Directory.EnumerateFiles(Path.Combine(account, place), "*.json")))
        {
            string service = Path.GetFileName(file).Split('.')[0];
            foreach (var (name, answers) in JsonNode.Parse(File.ReadAllText(file))!.AsObject()) operations[$"{service}.{name}"] = answers!.DeepClone().AsArray();
        }
        return operations;
    }

    // {{endpoint}}/__blobs/account/region/name
    private static string Downloaded(string url)
    {
        string[] parts = url.Split('/');
        return File.ReadAllText(RepositoryFolder.Of("samples", "estate", parts[^3], parts[^2], "blobs", parts[^1]));
    }
}
