using System.Text.Json;

namespace CartographyPS.Resources.Tests;

/// <summary>JSON values for tests.</summary>
internal static class Json
{
    /// <summary>No value.</summary>
    public static JsonElement None => default;

    /// <summary>The value that a JSON text says.</summary>
    public static JsonElement Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    /// <summary>A string; no value for null.</summary>
    public static JsonElement Text(string? text) => text is null ? None : Of(JsonSerializer.Serialize(text));

    /// <summary>Several strings, as a computed value gets them.</summary>
    public static JsonElement[] Texts(params string?[] texts) => Array.ConvertAll(texts, Text);

    /// <summary>Rows as JSON texts.</summary>
    public static string[] Lines(IEnumerable<JsonElement> rows) => [.. rows.Select(row => row.GetRawText())];
}
