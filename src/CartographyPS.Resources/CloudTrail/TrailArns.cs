using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.CloudTrail;

/// <summary>What the ARNs that a trail has say.</summary>
internal static class TrailArns
{
    private const string AnyStream = ":*";

    /// <summary>
    /// Whether a trail is the scope's own, of its ARN, the scope's region and the scope's account. Multi-Region and organization trails are
    /// listed in other regions and member accounts too.
    /// </summary>
    public static object IsAtHome(IReadOnlyList<JsonElement> values) =>
        Values.Text(values[0])?.Split(':') is { Length: >= 6 } arn && arn[3] == Values.Text(values[1]) && arn[4] == Values.Text(values[2]);

    /// <summary>The ARN of a log group, of the ARN that stands for its streams (<c>...:log-group:NAME:*</c>); nothing for an empty text.</summary>
    public static object? LogGroup(JsonElement arn) => Values.Text(arn) switch
    {
        null or "" => null,
        { } text when text.EndsWith(AnyStream, StringComparison.Ordinal) => text.Substring(0, text.Length - AnyStream.Length),
        { } text => text,
    };
}
