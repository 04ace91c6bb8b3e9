using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.ApiGateway;

/// <summary>Resource policies of REST APIs.</summary>
internal static class RestApiPolicies
{
    /// <summary>
    /// The policy's text. The API gives it as the inside of a JSON string, with a backslash before each quotation mark
    /// (<c>{\"Version\":...}</c>); a text without them stays as it is.
    /// </summary>
    /// <exception cref="JsonException">The backslashes are not those of a JSON string.</exception>
    public static object? Unescape(JsonElement policy)
    {
        if (Values.Text(policy) is not { } text) return null;
        return IsEscaped(text) ? JsonSerializer.Deserialize<string>($"\"{text}\"") : text;
    }

    // The first thing after the brace is a quotation mark or a line break, which are escaped or not.
    private static bool IsEscaped(string text) => text.TrimStart().TrimStart('{').TrimStart().StartsWith("\\", StringComparison.Ordinal);
}
