using System.Text.Json;
using System.Text.Json.Nodes;
using CartographyPS.Conformance.Server;
using CartographyPS.Engine.Aws.Model;
using TestSupport;
using TypedClients;

namespace CartographyPS.Conformance.Aws;

/// <summary>Every member of every operation's answer, written by another implementation of AWS's protocols and read by our client and AWS's typed ones.</summary>
public sealed class GeneratedAnswerTests(GeneratedAnswerTests.LargePages server) : IClassFixture<GeneratedAnswerTests.LargePages>
{
    private const string Region = "us-east-1";
    private const int Seeds = 3;

    // The server itself responds to calls for credentials.
    public static TheoryData<string> Services => [.. ApiModels.Names.Except(["sso", "sso-oidc", "sts"])];

    public static TheoryData<string> TypedServices => [.. TypedClient.Services];

    [SharedTheory]
    [MemberData(nameof(Services))]
    public async Task Generated_responses_are_read_unchanged(string service)
    {
        using var aws = new SimAwsClient(server.Endpoint);
        foreach (var operation in ApiModels.Service(service).Operations.Values)
        {
            for (int seed = 0; seed < Seeds; seed++)
            {
                var said = await AnswerAsync(operation, seed);
                using var read = await ReadAsync(aws, operation);

                var differences = new EstateValue(server.Endpoint).Differences(said, JsonNode.Parse(read.RootElement.GetRawText())!, operation.Output);
                Assert.True(differences.Count == 0, $"{operation}, seed {seed}\n" + string.Join("\n", differences));
            }
        }
    }

    [SharedTheory]
    [MemberData(nameof(TypedServices))]
    public async Task The_typed_client_reads_the_same(string service)
    {
        using var aws = new SimAwsClient(server.Endpoint);
        var (_, id, secret) = SimAwsClient.Users.Single(user => user.Account == SimAwsClient.Hub);
        using var typed = new TypedClient(service, server.Endpoint, Region, id, secret);
        foreach (var operation in ApiModels.Service(service).Operations.Values)
        {
            for (int seed = 0; seed < Seeds; seed++)
            {
                await AnswerAsync(operation, seed);
                using var read = await ReadAsync(aws, operation);
                var differences = new TypedValues(operation).Differences(read.RootElement, await typed.CallAsync(operation, SampleParameters.Of(operation)));
                Assert.True(differences.Count == 0, $"{operation}, seed {seed}\n" + string.Join("\n", differences));
            }
        }
    }

    private static Task<JsonDocument> ReadAsync(SimAwsClient aws, OperationModel operation) =>
        aws.Client.CallAsync(aws.Session(SimAwsClient.Hub), operation, Region, SampleParameters.Of(operation), CancellationToken.None);

    private async Task<JsonObject> AnswerAsync(OperationModel operation, int seed)
    {
        var answer = GeneratedAnswer.Of(operation, seed);
        await server.Control.AnswerAsync(
            SimAwsClient.Hub, Region, operation.Service.Name, operation.Name, [new JsonObject { ["return"] = answer.DeepClone() }]);
        return answer;
    }

    /// <summary>A server that does not page lists.</summary>
    public sealed class LargePages : SimAws
    {
        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            if (SharedFolder.Skip is not null) return;
            await Control.ConfigureAsync(new JsonObject { ["pageSize"] = 1000, ["pageSizes"] = new JsonObject() });
        }
    }
}
