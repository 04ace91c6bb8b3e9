using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CartographyPS.Resources.Conversions;

/// <summary>Lists and objects as Python's <c>str</c> writes them, which Cartography stores: <c>[{'Name': 'coreCount', 'Value': '4'}]</c>.</summary>
internal static class PythonText
{
    /// <summary>A value's text; nothing when there is none.</summary>
    public static object? Of(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null) return null;
        if (value.ValueKind == JsonValueKind.String) return value.GetString();

        var text = new StringBuilder();
        Write(value, text);
        return text.ToString();
    }

    private static void Write(JsonElement value, StringBuilder text)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                string separator = string.Empty;
                foreach (var member in value.EnumerateObject())
                {
                    text.Append(separator);
                    Write(member.Name, text);
                    text.Append(": ");
                    Write(member.Value, text);
                    separator = ", ";
                }
                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                separator = string.Empty;
                foreach (var item in value.EnumerateArray())
                {
                    text.Append(separator);
                    Write(item, text);
                    separator = ", ";
                }
                text.Append(']');
                break;
            case JsonValueKind.String:
                Write(value.GetString()!, text);
                break;
            case JsonValueKind.Number:
                text.Append(PythonNumbers.Text(value.GetRawText()));
                break;
            default:
                text.Append(value.ValueKind switch { JsonValueKind.True => "True", JsonValueKind.False => "False", _ => "None" });
                break;
        }
    }

    // Python quotes with ' unless that is in the text and " is not (https://docs.python.org/3/library/stdtypes.html#str).
    private static void Write(string value, StringBuilder text)
    {
        char quote = value.IndexOf('\'') >= 0 && value.IndexOf('"') < 0 ? '"' : '\'';
        text.Append(quote);
        foreach (char character in value)
        {
            _ = character switch
            {
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' or (>= '\u007f' and <= '\u00a0') => text.Append("\\x").Append(((int)character).ToString("x2", CultureInfo.InvariantCulture)),
                _ when character == quote => text.Append('\\').Append(character),
                _ => text.Append(character),
            };
        }
        text.Append(quote);
    }
}
