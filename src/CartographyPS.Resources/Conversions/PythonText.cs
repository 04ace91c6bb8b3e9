using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CartographyPS.Resources.Conversions;

/// <summary>Lists and objects as Python's <c>str</c> writes them, which Cartography stores: <c>[{'Name': 'coreCount', 'Value': '4'}]</c>.</summary>
internal static class PythonText
{
    private static readonly PythonWriter Writer = new(
        Quote, word => word switch { JsonValueKind.True => "True", JsonValueKind.False => "False", _ => "None" });

    /// <summary>A value's text; nothing when there is none.</summary>
    public static object? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => Writer.Text(value),
    };

    // Python quotes with ' unless that is in the text and " is not (https://docs.python.org/3/library/stdtypes.html#str).
    private static void Quote(string value, StringBuilder text)
    {
        char quote = value.IndexOf('\'') >= 0 && value.IndexOf('"') < 0 ? '"' : '\'';
        text.Append(quote);
        int length;
        for (int at = 0; at < value.Length; at += length)
        {
            length = char.IsSurrogatePair(value, at) ? 2 : 1;
            _ = value[at] switch
            {
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                ' ' => text.Append(' '),
                var character when character == quote => text.Append('\\').Append(character),
                _ when IsPrintable(value, at) => text.Append(value, at, length),
                _ => text.Append(Escaped(length == 2 ? char.ConvertToUtf32(value, at) : value[at])),
            };
        }
        text.Append(quote);
    }

    // As str.isprintable (https://docs.python.org/3/library/stdtypes.html#str.isprintable).
    private static bool IsPrintable(string value, int at) => CharUnicodeInfo.GetUnicodeCategory(value, at) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);

    private static string Escaped(int codePoint) => codePoint switch
    {
        <= 0xff => "\\x" + codePoint.ToString("x2", CultureInfo.InvariantCulture),
        <= 0xffff => "\\u" + codePoint.ToString("x4", CultureInfo.InvariantCulture),
        _ => "\\U" + codePoint.ToString("x8", CultureInfo.InvariantCulture),
    };
}
