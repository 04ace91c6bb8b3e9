using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Conversions;

/// <summary>Values out of texts that hold JSON.</summary>
internal static class JsonText
{
    /// <summary>A member of the object that a text holds; nothing when the text holds none.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static Conversion Member(string name) => value =>
    {
        if (value.ValueKind != JsonValueKind.String) return null;

        using var document = JsonDocument.Parse(value.GetString()!);
        var root = document.RootElement;
        return root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var member) ? member.Clone() : null;
    };
}
