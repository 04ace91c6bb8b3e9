using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Conversions;

/// <summary>
/// Policy documents: JSON text (percent-encoded where IAM gives it) in which a list of one element may be written as the element
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html).
/// </summary>
internal static class PolicyText
{
    /// <summary>The document that a text holds, percent-encoded or not; a document itself stays as it is, undefined for none.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static JsonElement Parse(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object) return value;
        if (value.ValueKind != JsonValueKind.String) return default;

        string text = value.GetString()!;
        if (text.Length == 0) return default;

        using var document = JsonDocument.Parse(Decode(text));
        return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : default;
    }

    /// <summary>As <see cref="Parse"/>, where the API gives a document with each item: without it, what it says is not known.</summary>
    /// <exception cref="FormatException">There is no document.</exception>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static JsonElement Required(JsonElement value) => Parse(value) is { ValueKind: JsonValueKind.Object } document
        ? document
        : throw new FormatException("The policy has no document.");

    /// <summary>The text of a policy as it is; an empty one where there is no policy.</summary>
    /// <exception cref="JsonException">The text is no JSON: the body of a response that was cut.</exception>
    public static object OrEmpty(JsonElement value)
    {
        Parse(value);
        return Values.Text(value) ?? string.Empty;
    }

    /// <summary>The text of a policy that IAM gives percent-encoded.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static object? Decoded(JsonElement value)
    {
        Parse(value);
        return Values.Text(value) is { Length: > 0 } text ? Decode(text) : null;
    }

    /// <summary>The statements, be there a list of them or one.</summary>
    public static IEnumerable<JsonElement> Statements(JsonElement document) =>
        Items(document, "Statement").Where(statement => statement.ValueKind == JsonValueKind.Object);

    /// <summary>The elements of a member that is a list, or the one that it is.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement element, string member)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(member, out var value)) return [];
        return value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray(),
            JsonValueKind.Null => [],
            _ => [value],
        };
    }

    /// <summary>The strings of a member that is a list, or the one that it is.</summary>
    public static IEnumerable<string> Strings(JsonElement element, string member) =>
        Items(element, member).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!);

    // JSON begins with a brace, its percent-encoding with %7B: a text that holds a literal percent is not decoded.
    private static string Decode(string text) => text[0] == '%' ? Uri.UnescapeDataString(text) : text;
}
