using System.Text;
using System.Text.Json;

namespace CartographyPS.Resources.Conversions;

/// <summary>Writes values as Python does, with a blank after commas and colons. Its <c>str</c> and its <c>json.dumps</c> differ in two things.</summary>
/// <param name="quote">Writes a text with its quotes.</param>
/// <param name="word">Returns the word for true, false or null.</param>
internal sealed class PythonWriter(Action<string, StringBuilder> quote, Func<JsonValueKind, string> word)
{
    /// <summary>Returns the text of a value.</summary>
    public string Text(JsonElement value)
    {
        var text = new StringBuilder();
        Write(value, text);
        return text.ToString();
    }

    private void Write(JsonElement value, StringBuilder text)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                string separator = string.Empty;
                foreach (var member in value.EnumerateObject())
                {
                    text.Append(separator);
                    quote(member.Name, text);
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
                quote(value.GetString()!, text);
                break;
            case JsonValueKind.Number:
                text.Append(PythonNumbers.Text(value.GetRawText()));
                break;
            default:
                text.Append(word(value.ValueKind));
                break;
        }
    }
}
