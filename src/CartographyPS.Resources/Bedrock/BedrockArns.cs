using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Bedrock;

/// <summary>ARNs of what agents name by id or by ARN.</summary>
internal static class BedrockArns
{
    private const string Prefix = "arn:";

    /// <summary>
    /// The ARN of a model, of its id or ARN, the partition and the region. An id is that of a foundation model, which belongs to no account.
    /// </summary>
    public static object? Model(IReadOnlyList<JsonElement> values) =>
        Arn(values[0], id => $"arn:{Values.Text(values[1])}:bedrock:{Values.Text(values[2])}::foundation-model/{id}");

    /// <summary>The ARN of a guardrail, of its id or ARN, the partition, the region and the account.</summary>
    public static object? Guardrail(IReadOnlyList<JsonElement> values) =>
        Arn(values[0], id => $"arn:{Values.Text(values[1])}:bedrock:{Values.Text(values[2])}:{Values.Text(values[3])}:guardrail/{id}");

    private static string? Arn(JsonElement value, Func<string, string> ofId) => Values.Text(value) switch
    {
        null or "" => null,
        { } text when text.StartsWith(Prefix, StringComparison.Ordinal) => text,
        { } id => ofId(id),
    };
}
