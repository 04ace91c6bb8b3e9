using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Conversions;

/// <summary>Tests of values.</summary>
internal static class Conditions
{
    /// <summary>Whether there is a value.</summary>
    public static bool IsPresent(JsonElement value) => value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>Whether there is no value.</summary>
    public static bool IsMissing(JsonElement value) => !IsPresent(value);

    /// <summary>Whether the value is one of the words.</summary>
    public static Condition IsOneOf(params string[] words) =>
        value => Values.Text(value) is { } text && words.Contains(text, StringComparer.Ordinal);

    /// <summary>Whether the value is none of the words; no value is none of them.</summary>
    public static Condition IsNoneOf(params string[] words) => value => !IsOneOf(words)(value);

    /// <summary>Whether the value is a text that begins so (<c>ami-</c>).</summary>
    public static Condition StartsWith(string start) =>
        value => value.ValueKind == JsonValueKind.String && value.GetString()!.StartsWith(start, StringComparison.Ordinal);

    /// <summary>Whether the value is a list that is not empty.</summary>
    public static bool HasElements(JsonElement value) => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0;

    /// <summary>Whether the value is true.</summary>
    public static bool IsTrue(JsonElement value) => value.ValueKind == JsonValueKind.True;

    /// <summary>Whether the value is a number above zero.</summary>
    public static bool IsPositive(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.GetDouble() > 0;
}
