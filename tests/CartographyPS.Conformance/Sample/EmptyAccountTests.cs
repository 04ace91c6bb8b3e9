using System.Text.Json;
using System.Text.Json.Nodes;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources;
using SimulatedAws;

namespace CartographyPS.Conformance.Sample;

/// <summary>With all types and regions, most calls find nothing. A sync of an account without resources makes fewer of them than Cartography.</summary>
public sealed class EmptyAccountTests : IDisposable
{
    private const string Tags = "resourcegroupstaggingapi";
    private const string Events = "cloudtrail_management_events";

    // What the API lets anyone call, and Cartography calls for each item that it has found (or may: this count is a low one).
    private static readonly string[] CalledForItems =
    [
        "ec2.DescribeTransitGatewayAttachments", "ec2.DescribeTransitGatewayVpcAttachments", "efs.DescribeAccessPoints", "elbv2.DescribeTargetGroups",
        "lambda.ListEventSourceMappings", "sagemaker.ListUserProfiles",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("empty-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SharedFact]
    public async Task Takes_fewer_calls_than_Cartography()
    {
        string[] regions = ["eu-central-1", "eu-west-1", "us-east-1"];
        WriteEstate(regions);
        await using var aws = await SimulatedAwsServer.StartAsync(_folder);
        var types = AwsResourceTypes.Catalog.Types.Where(type => type.Identifier != Events && type.Placement != Placement.Public).ToList();

        var run = await new SampleSync(_folder, aws.Endpoint).RunAsync(Path.Combine(_folder, "graph.db"), types, accounts: 1);

        Assert.Empty(run.Errors);
        var calls = aws.Log.Entries.Select(entry => $"{entry.Service}.{entry.Operation}").ToList();
        int others = LeastOfCartography([.. calls.Except(CalledForItems)]) * regions.Length;
        Assert.True(calls.Count < others, $"{calls.Count} calls in {regions.Length} regions are no fewer than Cartography's {others}.");
    }

    // One call for each resource type and each kind of resource whose tags it reads, and more where a type begins with several calls.
    private static int LeastOfCartography(HashSet<string> called)
    {
        using var resources = JsonDocument.Parse(File.ReadAllText(SharedFolder.Of("contract", "resources.json")));
        using var analysis = JsonDocument.Parse(File.ReadAllText(SharedFolder.Of("contract", "analysis.json")));
        int first = resources.RootElement.GetProperty("resources").EnumerateArray()
            .Where(resource => resource.GetProperty("global_or_regional").GetString()!.StartsWith("regional", StringComparison.Ordinal))
            .Where(resource => resource.GetProperty("identifier").GetString() is not (Tags or Events))
            .Sum(resource => Math.Max(1, resource.GetProperty("aws_calls").EnumerateArray().Count(call => called.Contains($"{call.GetProperty("service")}.{call.GetProperty("operation")}"))));
        return first + analysis.RootElement.GetProperty("tags").GetProperty("mapping").GetArrayLength();
    }

    private void WriteEstate(string[] regions)
    {
        var estate = JsonNode.Parse(File.ReadAllText(Path.Combine(SampleEstate.Folder, "estate.json")))!.AsObject();
        estate["regions"] = new JsonArray([.. regions.Select(region => JsonValue.Create(region))]);
        File.WriteAllText(Path.Combine(_folder, "estate.json"), estate.ToJsonString());
    }
}
