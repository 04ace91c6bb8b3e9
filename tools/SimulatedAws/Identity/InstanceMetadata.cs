using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using SimulatedAws.Estates;
using SimulatedAws.Protocols;
using SimulatedAws.Server;

namespace SimulatedAws.Identity;

/// <summary>The instance metadata service, version 2 only: clients must first PUT a token request.</summary>
internal sealed class InstanceMetadata(EstateSettings settings, InstanceRole role, TimeProvider clock) : ICredentialEndpoint
{
    private const string TokenPath = "/latest/api/token";
    private const string LifetimeHeader = "X-aws-ec2-metadata-token-ttl-seconds";
    private const string CredentialsPath = "/latest/meta-data/iam/security-credentials";
    private const string InstanceId = "i-0simulated000001";

    private readonly ConcurrentDictionary<string, DateTimeOffset> _tokens = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Service => "imds";

    /// <inheritdoc/>
    public string? Operation(ApiRequest request)
    {
        if (request.Path == TokenPath) return "Token";
        return request.Path.StartsWith("/latest/", StringComparison.Ordinal) ? "Get" : null;
    }

    /// <inheritdoc/>
    public WireOutput Answer(ApiRequest request)
    {
        if (request.Path == TokenPath) return Token(request);
        bool known = request.Header("X-aws-ec2-metadata-token") is { } token && _tokens.TryGetValue(token, out var until) && until > clock.GetUtcNow();
        if (!known) return Text(401, "");
        return Value(request.Path.TrimEnd('/')) is { } value ? Text(200, value) : Text(404, "");
    }

    private WireOutput Token(ApiRequest request)
    {
        if (request.Method != "PUT" || request.Header("X-Forwarded-For") is not null) return Text(403, "");
        if (!int.TryParse(request.Header(LifetimeHeader), NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) || seconds is < 1 or > 21600) return Text(400, "");

        string token = Convert.ToBase64String(RandomNumberGenerator.GetBytes(42));
        _tokens[token] = clock.GetUtcNow().AddSeconds(seconds);
        var response = Text(200, token);
        return response with { Headers = [.. response.Headers, new(LifetimeHeader, seconds.ToString(CultureInfo.InvariantCulture))] };
    }

    private string? Value(string path)
    {
        string region = settings.Regions.Count > 0 ? settings.Regions[^1].Name : "us-east-1";
        return path switch
        {
            "/latest/meta-data/placement/region" => region,
            "/latest/meta-data/placement/availability-zone" => region + "a",
            "/latest/meta-data/instance-id" => InstanceId,
            "/latest/dynamic/instance-identity/document" => new JsonObject
            {
                ["accountId"] = role.Account, ["region"] = region, ["availabilityZone"] = region + "a", ["instanceId"] = InstanceId, ["instanceType"] = "t3.micro",
            }.ToJsonString(),
            CredentialsPath or CredentialsPath + "-extended" => role.Name,
            _ when role.Name is { } name && path == $"{CredentialsPath}/{name}" => Credentials(extended: false),
            _ when role.Name is { } name && path == $"{CredentialsPath}-extended/{name}" => Credentials(extended: true),
            _ => null,
        };
    }

    private string Credentials(bool extended)
    {
        var session = role.Begin(InstanceId);
        var credentials = new JsonObject
        {
            ["Code"] = "Success",
            ["LastUpdated"] = SecurityTokenService.Moment(session.Issued),
            ["Type"] = "AWS-HMAC",
            ["AccessKeyId"] = session.AccessKeyId,
            ["SecretAccessKey"] = session.Secret,
            ["Token"] = session.SessionToken,
            ["Expiration"] = SecurityTokenService.Moment(session.Expires!.Value),
        };
        if (extended) credentials["AccountId"] = session.Account;
        return credentials.ToJsonString();
    }

    private static WireOutput Text(int status, string text) => WireOutput.Of(status, "text/plain", text);
}
