using System.Collections;
using System.Globalization;
using System.Text.Json;
using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Resources;

/// <summary>Converts values of every permitted kind to text and JSON.</summary>
internal static class Values
{
    /// <summary>One text; null for none, for objects and for lists.</summary>
    public static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        JsonElement json => Text(json),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>One text; null for none, for objects and for lists.</summary>
    public static string? Text(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    /// <summary>Adds the texts of one value or of a list's elements.</summary>
    public static void AddTexts(JsonElement json, List<string> texts)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            if (Text(json) is { } one) texts.Add(one);
            return;
        }
        foreach (var item in json.EnumerateArray())
        {
            if (Text(item) is { } text) texts.Add(text);
        }
    }

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

    /// <summary>Returns true when there is something to store: null, undefined and objects are not stored.</summary>
    public static bool IsPresent(object? value) => value switch
    {
        null => false,
        JsonElement json => IsPresent(json),
        _ => true,
    };

    /// <summary>Returns true when there is something to store.</summary>
    public static bool IsPresent(JsonElement json) => json.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined or JsonValueKind.Object);

    /// <summary>Writes a value that is present (see <see cref="IsPresent(JsonElement)"/>). Nulls in lists are left out.</summary>
    public static void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case long number: writer.WriteNumberValue(number); break;
            case int number: writer.WriteNumberValue(number); break;
            case double number: WriteDouble(writer, number); break;
            case JsonElement json: Write(writer, json); break;
            case IEnumerable list: WriteList(writer, list.Cast<object?>()); break;
            default: throw new InvalidOperationException($"A {value.GetType().Name} cannot be a property's value.");
        }
    }

    /// <summary>As <see cref="Write(Utf8JsonWriter, object)"/>.</summary>
    public static void Write(Utf8JsonWriter writer, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            json.WriteTo(writer);
            return;
        }
        writer.WriteStartArray();
        foreach (var item in json.EnumerateArray())
        {
            if (IsPresent(item)) Write(writer, item);
        }
        writer.WriteEndArray();
    }

    /// <summary>Returns a value as JSON; undefined for null.</summary>
    public static JsonElement ToJson(object? value)
    {
        if (value is null) return default;
        if (value is JsonElement element) return element;

        using var scratch = JsonScratch.Rent();
        Write(scratch.Writer, value);
        var reader = new Utf8JsonReader(scratch.Written);
        return JsonElement.ParseValue(ref reader);
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

    // A float keeps its fraction (3.0), so that readers can distinguish it from an integer.
    private static void WriteDouble(Utf8JsonWriter writer, double number)
    {
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        writer.WriteRawValue(text.IndexOfAny(['.', 'E', 'e']) >= 0 ? text : text + ".0", skipInputValidation: true);
    }
}
