using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace CartographyPS.Engine.Resources;

/// <summary>The forms that a value may have, made into text and JSON in one way.</summary>
internal static class Values
{
    /// <summary>One text; null for none, for objects and for lists.</summary>
    public static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        JsonElement { ValueKind: JsonValueKind.String } json => json.GetString(),
        JsonElement { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } json => json.GetRawText(),
        JsonElement => null,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The texts of one value or of a list's elements.</summary>
    public static IEnumerable<string> Texts(object? value)
    {
        if (value is JsonElement { ValueKind: JsonValueKind.Array } array)
        {
            return array.EnumerateArray().Select(item => Text(item)!).Where(text => text is not null);
        }
        if (value is IEnumerable list and not string)
        {
            return list.Cast<object?>().Select(Text).Where(text => text is not null)!;
        }
        return Text(value) is { } one ? [one] : [];
    }

    /// <summary>Whether there is something to store: null and undefined are no values, and neither is an object.</summary>
    public static bool IsPresent(object? value) => value switch
    {
        null => false,
        JsonElement json => json.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined or JsonValueKind.Object),
        _ => true,
    };

    /// <summary>Writes a value that <see cref="IsPresent"/>. Nulls in lists are left out.</summary>
    public static void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case long number: writer.WriteNumberValue(number); break;
            case int number: writer.WriteNumberValue(number); break;
            case double number: WriteDouble(writer, number); break;
            case JsonElement { ValueKind: JsonValueKind.Array } array: WriteList(writer, array.EnumerateArray().Cast<object?>()); break;
            case JsonElement json: json.WriteTo(writer); break;
            case IEnumerable list: WriteList(writer, list.Cast<object?>()); break;
            default: throw new InvalidOperationException($"A {value.GetType().Name} cannot be a property's value.");
        }
    }

    /// <summary>A value as JSON of its own; undefined for null.</summary>
    public static JsonElement ToJson(object? value)
    {
        if (value is null) return default;
        if (value is JsonElement json) return json;

        var buffer = new ByteBuffer(64);
        using (var writer = new Utf8JsonWriter(buffer)) Write(writer, value);
        using var document = JsonDocument.Parse(buffer.Written);
        return document.RootElement.Clone();
    }

    private static void WriteList(Utf8JsonWriter writer, IEnumerable<object?> items)
    {
        writer.WriteStartArray();
        foreach (object? item in items)
        {
            if (IsPresent(item)) Write(writer, item!);
        }
        writer.WriteEndArray();
    }

    // A float keeps its fraction (3.0), so that it is told from an integer wherever it is read again.
    private static void WriteDouble(Utf8JsonWriter writer, double number)
    {
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        writer.WriteRawValue(text.IndexOfAny(['.', 'E', 'e']) >= 0 ? text : text + ".0", skipInputValidation: true);
    }
}
