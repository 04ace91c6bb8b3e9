using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Conversions;

/// <summary>Texts made of several values.</summary>
internal static class Joined
{
    /// <summary>The values with nothing between them; nothing when one is missing.</summary>
    public static object? Together(IReadOnlyList<JsonElement> values) => With(string.Empty, values);

    /// <summary>The values with a dash between them; nothing when one is missing.</summary>
    public static object? WithDash(IReadOnlyList<JsonElement> values) => With("-", values);

    /// <summary>The values with a vertical bar between them; nothing when one is missing.</summary>
    public static object? WithBar(IReadOnlyList<JsonElement> values) => With("|", values);

    /// <summary>The values with a colon between them; nothing when one is missing.</summary>
    public static object? WithColon(IReadOnlyList<JsonElement> values) => With(":", values);

    /// <summary>The values with a slash between them; nothing when one is missing.</summary>
    public static object? WithSlash(IReadOnlyList<JsonElement> values) => With("/", values);

    /// <summary>A function that puts a text between the values; nothing when one is missing.</summary>
    public static Func<IReadOnlyList<JsonElement>, object?> With(string separator) => values => With(separator, values);

    private static string? With(string separator, IReadOnlyList<JsonElement> values)
    {
        var texts = values.Select(value => Values.Text(value)).ToList();
        return texts.Contains(null) ? null : string.Join(separator, texts);
    }
}
