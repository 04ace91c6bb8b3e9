using System.Text.Json;
using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Model;
using SimulatedAws;
using TypedClients;

namespace CartographyPS.Engine.Tests.Aws.Client;

/// <summary>Every member of every operation's answer, served by the simulated AWS and read by our client and AWS's typed ones.</summary>
public sealed class GeneratedAnswerTests : IAsyncLifetime
{
    private const string Region = "us-east-1";
    private const int Seeds = 3;

    private readonly EstateBuilder _estate = new("\"pageSize\": 1000");
    private readonly TestClient _client = new();
    private SimulatedAwsServer? _server;

    // The simulated AWS itself answers who gives credentials.
    public static TheoryData<string> Services => [.. ApiModels.Names.Except(["sso", "sso-oidc", "sts"])];

    public static TheoryData<string> TypedServices => [.. TypedClient.Services];

    public async Task InitializeAsync() => _server = await SimulatedAwsServer.StartAsync(_estate.Folder);

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server!.DisposeAsync();
        _estate.Dispose();
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_generated_response_is_read_as_it_was_written(string service)
    {
        foreach (var operation in ApiModels.Service(service).Operations.Values)
        {
            for (int seed = 0; seed < Seeds; seed++)
            {
                var said = Answer(operation, seed);
                using var read = await ReadAsync(operation);

                bool same = JsonNode.DeepEquals(said, JsonNode.Parse(read.RootElement.GetRawText()));
                Assert.True(same, $"{operation}, seed {seed}\nsaid {said.ToJsonString()}\nread {read.RootElement}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(TypedServices))]
    public async Task The_typed_client_reads_the_same(string service)
    {
        using var typed = new TypedClient(service, _server!.Endpoint, Region, EstateBuilder.AccessKey, EstateBuilder.SecretKey);
        int compared = 0;
        var differences = new List<string>();
        foreach (var operation in ApiModels.Service(service).Operations.Values)
        {
            for (int seed = 0; seed < Seeds; seed++)
            {
                Answer(operation, seed);
                using var read = await ReadAsync(operation);
                var values = new TypedValues(operation);
                object answer = await typed.CallAsync(operation, SampleParameters.Of(operation));
                differences.AddRange(values.Differences(read.RootElement, answer).Select(difference => operation + difference));
                compared += values.Compared;
            }
        }

        Assert.True(differences.Count == 0, string.Join("\n", differences));
        Assert.True(compared >= 10, $"{compared} values were compared.");
    }

    private JsonObject Answer(OperationModel operation, int seed)
    {
        var answer = GeneratedAnswer.Of(operation, seed);
        string answers = new JsonArray(new JsonObject { ["return"] = answer.DeepClone() }).ToJsonString();
        _server!.OverrideAnswers(EstateBuilder.Account, Region, operation.Service.Name, operation.Name, answers);
        return answer;
    }

    private Task<JsonDocument> ReadAsync(OperationModel operation) => _client.Client.CallAsync(
        _client.Session(_server!.Endpoint, EstateBuilder.AccessKey, EstateBuilder.SecretKey),
        operation,
        Region,
        SampleParameters.Of(operation),
        CancellationToken.None);
}
