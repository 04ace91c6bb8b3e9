using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CartographyPS.Conformance.Sample;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources;
using SimulatedAws;
using SimulatedAws.Server;

namespace CartographyPS.Conformance.Faults;

/// <summary>Changes single answers of a served estate.</summary>
internal static class EstateAnswers
{
    private static readonly ConcurrentDictionary<(string Type, Operation Operation, Estate Estate), Task<string?>> Requests = new();

    /// <summary>Returns an error for one of an operation's requests, each time it is made.</summary>
    /// <param name="aws">Serves the estate.</param>
    /// <param name="estate">The state of the estate.</param>
    /// <param name="site">The operation.</param>
    /// <param name="code">The error's code.</param>
    /// <param name="status">The error's HTTP status.</param>
    /// <param name="saying">What the error's message holds; null for nothing in particular.</param>
    /// <returns>False when the estate does not lead to the operation.</returns>
    public static async Task<bool> FailOneAsync(this SimulatedAwsServer aws, Estate estate, CallSite site, string code, int status, string? saying = null)
    {
        var (region, answers) = Answers(SampleLedgers.FolderOf(estate), site.Operation);
        void Override(JsonArray list) =>
            aws.OverrideAnswers(SampleSync.Production, region, site.Operation.Service, site.Operation.Name, list.ToJsonString());

        string? input = await Requests.GetOrAdd((AwsResourceTypes.Catalog.NameOf(site.Type), site.Operation, estate), async _ =>
        {
            // The requests are found by removing their answers: the server logs requests without an answer.
            Override([]);
            await SampleLedgers.TryAsync(site.Type, aws);
            return aws.Unanswered.Where(request => Asks(request, site)).Select(request => request.Input).Order(StringComparer.Ordinal).FirstOrDefault();
        });
        if (input is null) return false;

        answers.Insert(0, new JsonObject
        {
            ["when"] = JsonNode.Parse(input),
            ["error"] = new JsonObject { ["code"] = code, ["message"] = saying is null ? "As the test says." : $"As the test says: {saying}.", ["status"] = status },
        });
        Override(answers);
        return true;
    }

    private static bool Asks(UnansweredRequest request, CallSite site) =>
        request.Account == SampleSync.Production && request.Service == site.Operation.Service && request.Operation == site.Operation.Name
            && (site.Type.Placement is Placement.Global or Placement.Organization || request.Region == SampleSync.Region);

    private static (string Region, JsonArray Answers) Answers(string estate, Operation operation)
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(estate, SampleSync.Production), operation.Service + "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (JsonNode.Parse(File.ReadAllText(file))![operation.Name] is JsonArray answers) return (Path.GetFileName(Path.GetDirectoryName(file))!, answers);
        }
        throw new InvalidOperationException($"The sample estate never answers {operation}.");
    }
}
