using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Model;
using SimulatedAws;
using SimulatedAws.Faults;

namespace CartographyPS.Engine.Tests.Aws.Client;

/// <summary>Every operation that has pages, of whatever form, served by an AWS whose last page names the first as the next.</summary>
public sealed class EndlessListTests : IAsyncLifetime
{
    private const string Region = "us-east-1";

    private readonly EstateBuilder _estate = new("\"pageSize\": 1");
    private readonly TestClient _client = new();
    private SimulatedAwsServer? _server;

    public static TheoryData<string> Services => [.. ApiModels.Names.Where(name => Paged(name).Any())];

    public async Task InitializeAsync()
    {
        _server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        _server.Faults.Add(new FaultRule { Kind = FaultKind.Loop });
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server!.DisposeAsync();
        _estate.Dispose();
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_list_without_end_is_a_failure(string service)
    {
        foreach (var operation in Paged(service))
        {
            string answers = new JsonArray(new JsonObject { ["return"] = GeneratedAnswer.Of(operation, seed: 1) }).ToJsonString();
            _server!.OverrideAnswers(EstateBuilder.Account, Region, service, operation.Name, answers);

            var error = await Assert.ThrowsAsync<AwsServiceException>(() => _client.PagesAsync(
                _client.Session(_server.Endpoint), operation.ToString(), SampleParameters.Of(operation).Select(parameter => (parameter.Key, parameter.Value))));

            Assert.Equal((operation.ToString(), "RepeatedPage"), (error.Operation, error.Code));
        }
    }

    private static IEnumerable<OperationModel> Paged(string service) =>
        ApiModels.Service(service).Operations.Values.Where(operation => operation.Paginator is { InputTokens.Count: > 0, Results.Count: > 0 });
}
