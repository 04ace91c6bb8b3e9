using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using SimulatedAws.Estates;
using SimulatedAws.Protocols;
using SimulatedAws.Server;

namespace SimulatedAws.Identity;

/// <summary>
/// The access portal of IAM Identity Center. Returns role credentials for an access token, and a new access token for a refresh token.
/// </summary>
internal sealed class SsoPortal : ICredentialEndpoint
{
    private static readonly TimeSpan SessionLength = TimeSpan.FromHours(1);
    private readonly SsoSettings _settings;
    private readonly PrincipalDirectory _directory;
    private readonly ConcurrentDictionary<string, bool> _tokens = new(StringComparer.Ordinal);

    /// <summary>Creates a portal with the estate's access token.</summary>
    public SsoPortal(EstateSettings settings, PrincipalDirectory directory)
    {
        _settings = settings.Sso ?? new SsoSettings();
        _directory = directory;
        if (_settings.AccessToken is { } token) _tokens[token] = true;
    }

    /// <inheritdoc/>
    public string Service => "sso";

    /// <inheritdoc/>
    public string? Operation(ApiRequest request) => request.Path switch
    {
        "/federation/credentials" when request.Method == "GET" => "GetRoleCredentials",
        "/token" when request.Method == "POST" => "CreateToken",
        _ => null,
    };

    /// <inheritdoc/>
    public WireOutput Answer(ApiRequest request) => request.Path == "/token" ? CreateToken(request) : GetRoleCredentials(request);

    private WireOutput GetRoleCredentials(ApiRequest request)
    {
        if (request.Header("x-amz-sso_bearer_token") is not { } token || !_tokens.ContainsKey(token))
        {
            return Error(401, "UnauthorizedException", new JsonObject { ["message"] = "Session token not found or invalid" });
        }
        string account = request.QueryValue("account_id") ?? "";
        string role = request.QueryValue("role_name") ?? "";
        if (_settings.Accounts.GetValueOrDefault(account)?.Contains(role) is not true)
        {
            return Error(403, "ForbiddenException", new JsonObject { ["message"] = "No access" });
        }
        string name = $"AWSReservedSSO_{role}_{UniqueIds.Of("", account + role)[..16].ToLowerInvariant()}";
        var session = _directory.BeginRole(account, $"arn:aws:iam::{account}:role/aws-reserved/sso.amazonaws.com/{name}", "sso-user", SessionLength);
        return Json(200, new JsonObject
        {
            ["roleCredentials"] = new JsonObject
            {
                ["accessKeyId"] = session.AccessKeyId,
                ["secretAccessKey"] = session.Secret,
                ["sessionToken"] = session.SessionToken,
                ["expiration"] = session.Expires!.Value.ToUnixTimeMilliseconds(),
            },
        });
    }

    private WireOutput CreateToken(ApiRequest request)
    {
        if (Text(request.Body, "grantType") != "refresh_token" || Text(request.Body, "refreshToken") != _settings.RefreshToken)
        {
            return Error(400, "InvalidGrantException", new JsonObject { ["error"] = "invalid_grant", ["error_description"] = "Invalid refresh token provided" });
        }
        string token = (_settings.AccessToken ?? "sso-access-token") + "-refreshed";
        _tokens[token] = true;
        return Json(200, new JsonObject
        {
            ["accessToken"] = token, ["tokenType"] = "Bearer", ["expiresIn"] = 28800, ["refreshToken"] = _settings.RefreshToken,
        });
    }

    private static string? Text(byte[] body, string name)
    {
        try
        {
            return JsonNode.Parse(body)?[name]?.GetValue<string>();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static WireOutput Error(int status, string type, JsonObject body)
    {
        var output = Json(status, body);
        return output with { Headers = [.. output.Headers, new("x-amzn-errortype", type)] };
    }

    private static WireOutput Json(int status, JsonObject body) => WireOutput.Of(status, "application/json", body.ToJsonString());
}
