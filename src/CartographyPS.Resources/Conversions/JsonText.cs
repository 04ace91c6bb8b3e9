using System.Globalization;
using System.Text;
using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Conversions;

/// <summary>Values out of texts that hold JSON, and texts that hold it.</summary>
internal static class JsonText
{
    private static readonly PythonWriter Writer = new(
        Quote, word => word switch { JsonValueKind.True => "true", JsonValueKind.False => "false", _ => "null" });

    /// <summary>A member of the object that a text holds; nothing when the text holds none.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static Conversion Member(string name) => value =>
    {
        if (value.ValueKind != JsonValueKind.String || value.GetString()!.Length == 0) return null;

        using var document = JsonDocument.Parse(value.GetString()!);
        var root = document.RootElement;
        return root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var member) ? member.Clone() : null;
    };

    /// <summary>A value as Python's <c>json.dumps</c> writes it, which Cartography stores: ASCII, a blank after commas and colons.</summary>
    public static object? Python(JsonElement value) => value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? null : Writer.Text(value);

    /// <summary>As <see cref="Python"/>; <c>[]</c> for no value, where Cartography stores an empty list for none.</summary>
    public static object PythonList(JsonElement value) => Python(value) ?? "[]";

    /// <summary>As <see cref="Python"/>; nothing of an empty list.</summary>
    public static object? PythonUnlessEmpty(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0 ? null : Python(value);

    private static void Quote(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (char character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' or > '~' => text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(character),
            };
        }
        text.Append('"');
    }
}
