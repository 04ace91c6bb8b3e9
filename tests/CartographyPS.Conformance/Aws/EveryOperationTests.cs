using System.Text.Json;
using System.Text.Json.Nodes;
using CartographyPS.Conformance.Server;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Model;
using TestSupport;

namespace CartographyPS.Conformance.Aws;

/// <summary>
/// Calls every operation of the models on another implementation of AWS's protocols that checks each signature: with made-up parameters,
/// and with those of every answer that the estate has.
/// </summary>
public sealed class EveryOperationTests(EveryOperationTests.SmallPages server) : IClassFixture<EveryOperationTests.SmallPages>
{
    private const int PageSize = 2;
    private const int MovedPermanently = 301;
    private const string Unanswered = "ResourceNotFoundException";

    // Operations that AWS pages though its SDK for Python, whose models the server has, does not know it.
    private static readonly HashSet<string> Unpaged = ["iam.GetServiceLastAccessedDetails", "secretsmanager.ListSecretVersionIds", "sesv2.ListEmailIdentities"];

    // Endpoints that issue credentials are called for existing ones.
    private static readonly Dictionary<string, Dictionary<string, object?>> Given = new()
    {
        ["sts.AssumeRole"] = new() { ["RoleArn"] = "arn:aws:iam::222222222222:role/cartography-read-only", ["RoleSessionName"] = "conformance" },
        ["sts.AssumeRoleWithWebIdentity"] = new()
        {
            ["RoleArn"] = "arn:aws:iam::222222222222:role/cartography-read-only", ["RoleSessionName"] = "conformance", ["WebIdentityToken"] = "valid-token",
        },
        ["sso.GetRoleCredentials"] = new() { ["accountId"] = "222222222222", ["roleName"] = "SecurityAudit", ["accessToken"] = "sso-access-token-0001" },
        ["sso-oidc.CreateToken"] = new()
        {
            ["clientId"] = "client", ["clientSecret"] = "not-a-secret", ["grantType"] = "refresh_token", ["refreshToken"] = "sso-refresh-token-0001",
        },
    };

    public static TheoryData<string> Services => [.. ApiModels.Names];

    [SharedTheory]
    [MemberData(nameof(Services))]
    public async Task A_service_answers_every_operation_with_all_pages(string service)
    {
        using var aws = new SimAwsClient(server.Endpoint);
        await server.Control.LogAsync();
        foreach (var operation in ApiModels.Service(service).Operations.Values)
        {
            var answers = EstateAnswer.Of(operation).ToList();
            Assert.All(answers, answer => Assert.Equal(operation.Input.Required, operation.Input.Required.Intersect(answer.Parameters.Keys)));
            foreach (var answer in answers) await AskAsync(aws, operation, answer);
            if (answers.Count > 0) continue;
            var parameters = Given.GetValueOrDefault(operation.ToString()) ?? SampleParameters.Of(operation);
            await AskAsync(aws, operation, new EstateAnswer(SimAwsClient.Hub, "us-east-1", parameters, null, null));
        }
    }

    [SharedFact]
    public void The_models_have_every_operation_that_the_contract_names()
    {
        using var contract = JsonDocument.Parse(File.ReadAllText(SharedFolder.Of("contract", "resources.json")));
        var named = contract.RootElement.GetProperty("services").EnumerateObject()
            .SelectMany(service => service.Value.GetProperty("operations").EnumerateArray().Select(operation => $"{service.Name}.{operation.GetString()}")).ToList();
        Assert.Equal(217, named.Count);

        Assert.Empty(named.Except(ApiModels.Names.SelectMany(name => ApiModels.Service(name).Operations.Values).Select(operation => operation.ToString())));
    }

    private async Task AskAsync(SimAwsClient aws, OperationModel operation, EstateAnswer answer)
    {
        string what = $"{operation} {JsonSerializer.Serialize(answer.Parameters)} in {answer.Account} {answer.Region}";
        var pages = new List<JsonNode>();
        string? error = null;
        try
        {
            await foreach (var page in aws.Client.PagesAsync(aws.Session(answer.Account), operation, answer.Region, answer.Parameters, CancellationToken.None))
            {
                using (page) pages.Add(JsonNode.Parse(page.RootElement.GetRawText())!);
            }
        }
        catch (AwsServiceException exception)
        {
            error = exception.Code;
        }

        var log = await server.Control.LogAsync();
        Assert.All(log, entry => Assert.Equal((what, operation.ToString(), operation.Unsigned ? "unsigned" : "ok"), (what, entry.Name, entry.Verify)));
        string? expected = answer.ErrorCode ?? (answer.Output is null && error is not null ? Unanswered : null);
        // Without a body, the status is the only code.
        if (operation.HttpMethod == "HEAD" && expected is not null) expected = "NotFound";
        Assert.Equal((what, expected), (what, error));
        Assert.Equal((what, Math.Max(1, pages.Count)), (what, log.Count(entry => entry.Status != MovedPermanently)));
        if (answer.Output is null) return;

        // An answer that is itself a page is the first of several.
        if (operation.Paginator?.MoreResults is { } more && (bool?)Find(answer.Output, more) == true) pages = pages[..1];
        else Assert.Equal((what, PagesOf(operation, answer)), (what, pages.Count));
        var differences = new EstateValue(server.Endpoint).Differences(Joined(operation, [answer.Output]), Joined(operation, pages), operation.Output);
        Assert.True(differences.Count == 0, what + "\n" + string.Join("\n", differences));
    }

    private static int PagesOf(OperationModel operation, EstateAnswer answer)
    {
        if (operation.Paginator is not { } paginator || answer.IsWhole || Unpaged.Contains(operation.ToString())) return 1;
        int size = paginator.Limit is { } limit && answer.Parameters.GetValueOrDefault(limit) is int asked ? Math.Min(asked, PageSize) : PageSize;
        int count = paginator.Results.Sum(path => Find(answer.Output!, path) switch { JsonArray items => items.Count, JsonObject map => map.Count, _ => 0 });
        return Math.Max(1, (count + size - 1) / size);
    }

    private static JsonNode Joined(OperationModel operation, List<JsonNode> pages)
    {
        var whole = pages[0];
        if (operation.Paginator is not { } paginator) return whole;
        foreach (string path in paginator.Results)
        {
            foreach (var page in pages.Skip(1))
            {
                if (Find(page, path) is JsonArray more) foreach (var item in more) Find(whole, path)!.AsArray().Add(item!.DeepClone());
                else if (Find(page, path) is JsonObject map) foreach (var (key, value) in map) Find(whole, path)!.AsObject()[key] = value!.DeepClone();
            }
            // CloudFront counts the items of the page.
            if (Find(whole, path)?.Parent is JsonObject parent && parent.ContainsKey("Quantity")) parent["Quantity"] = Find(whole, path)!.AsArray().Count;
        }
        foreach (string token in paginator.OutputTokens.Append(paginator.MoreResults).OfType<string>()) Remove(whole, token.Split("||")[0].Trim());
        return whole;
    }

    private static JsonNode? Find(JsonNode node, string path) => path.Split('.').Aggregate((JsonNode?)node, (at, name) => (at as JsonObject)?[name]);

    private static void Remove(JsonNode node, string path)
    {
        string[] names = path.Split('.');
        (Find(node, string.Join('.', names[..^1])) ?? (names.Length == 1 ? node : null))?.AsObject().Remove(names[^1]);
    }

    /// <summary>A server that returns two items a page for every operation.</summary>
    public sealed class SmallPages : SimAws
    {
        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            if (SharedFolder.Skip is not null) return;
            await Control.ConfigureAsync(new JsonObject { ["pageSize"] = PageSize, ["pageSizes"] = new JsonObject(), ["wholeWithoutLimit"] = new JsonArray() });
        }
    }
}
