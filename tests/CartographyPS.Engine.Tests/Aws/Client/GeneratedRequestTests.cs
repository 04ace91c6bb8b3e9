using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Model;
using SimulatedAws;

namespace CartographyPS.Engine.Tests.Aws.Client;

/// <summary>Every parameter of every operation, as the simulated AWS understands it.</summary>
public sealed class GeneratedRequestTests : IAsyncLifetime
{
    private readonly EstateBuilder _estate = new();
    private readonly TestClient _client = new();
    private SimulatedAwsServer? _server;

    // The simulated AWS itself answers who gives credentials.
    public static TheoryData<string> Services => [.. ApiModels.Names.Except(["sso", "sso-oidc", "sts"])];

    public async Task InitializeAsync() => _server = await SimulatedAwsServer.StartAsync(_estate.Folder);

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server!.DisposeAsync();
        _estate.Dispose();
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_request_is_understood_as_it_was_meant(string service)
    {
        foreach (var operation in ApiModels.Service(service).Operations.Values.Where(operation => operation.Name != "DescribeRegions"))
        {
            for (int seed = 0; seed < 5; seed++)
            {
                var asked = new RandomInput(seed).Of(operation);
                await AskAsync(operation, RandomInput.Parameters(asked, operation));

                var understood = _server!.Unanswered.Where(request => request.Operation == operation.Name).Select(request => JsonNode.Parse(request.Input)).ToList();
                string all = string.Join("\n", understood.Select(input => "understood " + input!.ToJsonString()));
                Assert.True(understood.Exists(input => JsonNode.DeepEquals(asked, input)), $"{operation}, seed {seed}\nasked {asked.ToJsonString()}\n{all}");
            }
        }
    }

    private async Task AskAsync(OperationModel operation, Dictionary<string, object?> parameters)
    {
        try
        {
            using var answer = await _client.Client.CallAsync(_client.Session(_server!.Endpoint), operation, "us-east-1", parameters, CancellationToken.None);
        }
        catch (AwsServiceException exception) when (exception.StatusCode == 404)
        {
            // There is nothing of such a name.
        }
    }
}
