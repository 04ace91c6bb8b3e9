using System.Text.Json.Nodes;
using SimulatedAws.Estates;
using SimulatedAws.Protocols;
using SimulatedAws.Server;

namespace SimulatedAws.Identity;

/// <summary>
/// The container credentials endpoint. A token in the request must be correct; <c>/v2/credentials/secure</c> requires one.
/// </summary>
internal sealed class ContainerCredentials(EstateSettings settings, InstanceRole role) : ICredentialEndpoint
{
    private const string Root = "/v2/credentials/";

    /// <inheritdoc/>
    public string Service => "container";

    /// <inheritdoc/>
    public string? Operation(ApiRequest request) => request.Path.StartsWith(Root, StringComparison.Ordinal) ? "GetCredentials" : null;

    /// <inheritdoc/>
    public WireOutput Answer(ApiRequest request)
    {
        string? token = request.Header("Authorization");
        if ((token is not null || request.Path == Root + "secure") && token != settings.ContainerToken)
        {
            return Json(401, new JsonObject { ["code"] = "Unauthorized", ["message"] = "The authorization token is invalid." });
        }
        if (role.Name is null) return Json(404, new JsonObject { ["code"] = "NotFound", ["message"] = "No account of the estate has an instanceRole." });

        var session = role.Begin("container");
        return Json(200, new JsonObject
        {
            ["RoleArn"] = role.Arn,
            ["AccessKeyId"] = session.AccessKeyId,
            ["SecretAccessKey"] = session.Secret,
            ["Token"] = session.SessionToken,
            ["Expiration"] = SecurityTokenService.Moment(session.Expires!.Value),
        });
    }

    private static WireOutput Json(int status, JsonObject body) => WireOutput.Of(status, "application/json", body.ToJsonString());
}
