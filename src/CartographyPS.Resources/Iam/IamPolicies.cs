using System.Text.Json;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Iam;

/// <summary>Ids and values of IAM policies and their statements in the graph.</summary>
internal static class IamPolicies
{
    /// <summary>An inline policy's id, of its principal's ARN and its name.</summary>
    public static object? InlineId(IReadOnlyList<JsonElement> values) =>
        Values.Text(values[0]) is { } principal && Values.Text(values[1]) is { } name ? principal + "/inline_policy/" + name : null;

    /// <summary>A statement's id, of its policy's id and its name (see <see cref="PolicyStatements.Of"/>).</summary>
    public static object? StatementId(IReadOnlyList<JsonElement> values) =>
        Values.Text(values[0]) is { } policy && Values.Text(values[1]) is { } name ? policy + "/statement/" + name : null;

    /// <summary>A list as it is, one text as a list of it: a policy may say either.</summary>
    public static object? List(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value,
        JsonValueKind.String => new[] { value.GetString()! },
        _ => null,
    };

    /// <summary>A condition as the text of a list of it, which Cartography stores.</summary>
    public static object? Condition(JsonElement value) => JsonText.Python(value) switch
    {
        null => null,
        var text when value.ValueKind == JsonValueKind.Array => text,
        var text => $"[{text}]",
    };
}
