using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Conversions;

/// <summary>Conversions of one service's words to those that all providers share.</summary>
internal static class Mapping
{
    /// <summary>The word that stands for the value; nothing for a word that is not listed.</summary>
    public static Conversion Of(params (string From, string To)[] words)
    {
        var table = words.ToDictionary(word => word.From, word => word.To, StringComparer.Ordinal);
        return value => Values.Text(value) is { } text && table.TryGetValue(text, out string? word) ? word : null;
    }

    /// <summary>Whether the value is one of the words; nothing for no value and for an empty one.</summary>
    public static Conversion IsOneOf(params string[] words) =>
        value => Values.Text(value) is { Length: > 0 } text ? words.Contains(text, StringComparer.Ordinal) : null;

    /// <summary>The opposite of true or false; nothing for another value.</summary>
    public static object? Not(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => false,
        JsonValueKind.False => true,
        _ => null,
    };
}
