using System.Text.Json;
using System.Text.Json.Nodes;
using CartographyPS.Resources;
using SimulatedAws;
using Xunit.Abstractions;

namespace CartographyPS.Conformance.Sample;

/// <summary>
/// With all types and regions, most calls find nothing. A sync of an account without resources makes fewer of them than Cartography does,
/// and none twice.
/// </summary>
public sealed class EmptyAccountTests(ITestOutputHelper output) : IDisposable
{
    // What Cartography calls in a region although no call before it found anything, counted low: one call for each resource type, and one
    // for each kind of resource that it reads the tags of.
    private const string Tags = "resourcegroupstaggingapi";

    private readonly string _folder = Directory.CreateTempSubdirectory("empty-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SharedFact]
    public async Task Takes_fewer_calls_than_Cartography()
    {
        string[] regions = ["eu-central-1", "eu-west-1", "us-east-1"];
        WriteEstate(regions);
        await using var aws = await SimulatedAwsServer.StartAsync(_folder);
        var types = AwsResourceTypes.Catalog.Types.Where(type => type.Identifier != "cloudtrail_management_events").ToList();

        var run = await new SampleSync(_folder, aws.Endpoint).RunAsync(Path.Combine(_folder, "graph.db"), types, accounts: 1);

        Assert.Empty(run.Errors);
        var calls = aws.Log.Entries.GroupBy(entry => $"{entry.Service}.{entry.Operation}").ToDictionary(group => group.Key, group => group.Count());
        foreach (var call in calls.OrderByDescending(call => call.Value)) output.WriteLine($"{call.Key} {call.Value}");
        output.WriteLine($"all: {calls.Values.Sum()}, of {regions.Length} regions");
        foreach (var result in run.Results.Where(result => result.Status != Engine.Graph.ScopeStatus.Complete)) output.WriteLine($"{result.Region} {result.ResourceType} {result.Status} {result.Message}");
        Assert.True(calls.Values.Sum() < LeastOfCartography() * regions.Length, $"{calls.Values.Sum()} calls, {LeastOfCartography() * regions.Length} of Cartography.");
    }

    private static int LeastOfCartography()
    {
        using var resources = JsonDocument.Parse(File.ReadAllText(SharedFolder.Of("contract", "resources.json")));
        using var analysis = JsonDocument.Parse(File.ReadAllText(SharedFolder.Of("contract", "analysis.json")));
        int types = resources.RootElement.GetProperty("resources").EnumerateArray().Count(resource =>
            resource.GetProperty("global_or_regional").GetString()!.StartsWith("regional", StringComparison.Ordinal) && resource.GetProperty("identifier").GetString() != Tags);
        return types + analysis.RootElement.GetProperty("tags").GetProperty("mapping").GetArrayLength();
    }

    private void WriteEstate(string[] regions)
    {
        var estate = JsonNode.Parse(File.ReadAllText(Path.Combine(SampleEstate.Folder, "estate.json")))!.AsObject();
        estate["regions"] = new JsonArray([.. regions.Select(region => JsonValue.Create(region))]);
        File.WriteAllText(Path.Combine(_folder, "estate.json"), estate.ToJsonString());
    }
}
