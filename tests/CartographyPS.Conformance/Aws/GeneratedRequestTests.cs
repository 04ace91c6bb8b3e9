using System.Text.Json.Nodes;
using CartographyPS.Conformance.Server;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Model;
using TestSupport;

namespace CartographyPS.Conformance.Aws;

/// <summary>Every parameter of every operation, as another implementation of AWS's protocols understands it.</summary>
public sealed class GeneratedRequestTests : IAsyncLifetime
{
    private readonly EstateBuilder _estate = new();
    private readonly TestClient _client = new();
    private SimAwsProcess? _server;

    // The server itself responds to calls for credentials and regions.
    private static IEnumerable<OperationModel> Operations => ApiModels.Names.Except(["sso", "sso-oidc", "sts"])
        .SelectMany(name => ApiModels.Service(name).Operations.Values).Where(operation => operation.ToString() != "ec2.DescribeRegions");

    public async Task InitializeAsync()
    {
        if (SharedFolder.Skip is null) _server = await SimAwsProcess.StartAsync(_estate.Folder);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        _estate.Dispose();
    }

    [SharedFact]
    public async Task Generated_requests_are_understood_unchanged()
    {
        using var control = new SimAwsControl(_server!.Endpoint);
        var session = _client.Session(_server.Endpoint);
        var wrong = new List<string>();
        foreach (var operation in Operations)
        {
            var asked = Enumerable.Range(0, 5).Select(seed => new RandomInput(seed).Of(operation)).ToList();
            foreach (var input in asked) await AskAsync(session, operation, RandomInput.Parameters(input, operation));

            var understood = (await control.UnansweredAsync()).Where(request => (string?)request!["operation"] == operation.Name).Select(request => request!["input"]).ToList();
            wrong.AddRange(
                from input in asked
                where !understood.Exists(other => JsonNode.DeepEquals(input, other))
                select $"{operation}\nasked {input.ToJsonString()}\n{string.Join("\n", understood.Select(other => "understood " + other!.ToJsonString()))}");
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.All(await control.LogAsync(), entry => Assert.Equal("ok", entry.Verify));
    }

    private async Task AskAsync(AwsSession session, OperationModel operation, Dictionary<string, object?> parameters)
    {
        try
        {
            using var answer = await _client.Client.CallAsync(session, operation, "us-east-1", parameters, CancellationToken.None);
        }
        catch (AwsServiceException exception) when (exception.StatusCode == 404)
        {
            // Nothing has such a name.
        }
    }
}
