using System.Text.Json;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.CloudTrail;

/// <summary>
/// Who assumed which role, of CloudTrail's events
/// (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html). An event has one row,
/// <c>Source</c> and <c>Role</c> (an ARN), or none: a call that was refused assumed nothing.
/// </summary>
internal static class RoleSessions
{
    private const string IdentityCenterProvider = ":saml-provider/AWSSSO_";
    private const string GitHubProvider = "token.actions.githubusercontent.com";
    private const string Repository = "repo:";

    /// <summary>The principals of AssumeRole, by their ARNs. AWS's own services have none, nor have callers that the event knows by account only.</summary>
    /// <exception cref="JsonException">The event is no JSON.</exception>
    public static IEnumerable<JsonElement> Assumed(JsonElement cloudTrailEvent) => Session(cloudTrailEvent, (identity, _) =>
    {
        // The ARN of a session has the role's name only; its issuer's has the role's path too.
        string? issuer = Text(Member(Member(identity, "sessionContext"), "sessionIssuer"), "arn");
        return Text(identity, "type") == "AWSService" ? null : issuer ?? Text(identity, "arn");
    });

    /// <summary>The users of AssumeRoleWithSAML, by name, where IAM Identity Center is the provider: those of others are not its users.</summary>
    /// <exception cref="JsonException">The event is no JSON.</exception>
    public static IEnumerable<JsonElement> AssumedWithSaml(JsonElement cloudTrailEvent) => Session(cloudTrailEvent, (identity, parameters) =>
        Text(parameters, "principalArn")?.Contains(IdentityCenterProvider) == true ? Text(identity, "userName") ?? Text(parameters, "roleSessionName") : null);

    /// <summary>The repositories of AssumeRoleWithWebIdentity (<c>owner/name</c>), where GitHub's workflows are the provider.</summary>
    /// <exception cref="JsonException">The event is no JSON.</exception>
    public static IEnumerable<JsonElement> AssumedWithWebIdentity(JsonElement cloudTrailEvent) => Session(cloudTrailEvent, (identity, _) =>
    {
        if (Text(identity, "identityProvider")?.Contains(GitHubProvider) != true) return null;
        return Text(identity, "userName") is { } subject && subject.StartsWith(Repository, StringComparison.Ordinal)
            ? subject.Substring(Repository.Length).Split(':')[0]
            : null;
    });

    private static IEnumerable<JsonElement> Session(JsonElement text, Func<JsonElement, JsonElement, string?> source)
    {
        if (Values.Text(text) is not { Length: > 0 } json) yield break;

        using var document = JsonDocument.Parse(json);
        var found = document.RootElement;
        var parameters = Member(found, "requestParameters");
        if (Text(found, "errorCode") is { Length: > 0 } || Text(parameters, "roleArn") is not { Length: > 0 } role) yield break;
        if (source(Member(found, "userIdentity"), parameters) is { Length: > 0 } who) yield return JsonRows.Of(("Source", who), ("Role", role));
    }

    private static JsonElement Member(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var member) ? member : default;

    private static string? Text(JsonElement item, string name) => Values.Text(Member(item, name));
}
