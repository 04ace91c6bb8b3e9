using System.Globalization;
using System.Text;

namespace CartographyPS;

/// <summary>
/// Escapes text from outside for terminals. Names, tags and messages from AWS may contain escape sequences, line breaks and marks that
/// reverse the writing direction, which a terminal would obey. They are shown as <c>\u001B</c>, <c>\r</c>, <c>\n</c>. All text that the
/// module shows is escaped here; data (properties of objects, exports) is unchanged. Public for the module's views and scripts.
/// </summary>
public static class TerminalText
{
    /// <summary>Returns true when a terminal would obey a part of the text, or show nothing for it.</summary>
    /// <param name="text">The text; null has no such part.</param>
    public static bool IsUnsafe(string? text) => text is not null && FirstUnsafe(text) < text.Length;

    /// <summary>Formats a value as text with only visible characters and spaces.</summary>
    /// <param name="value">The value of a property. Lists are joined with commas; null is empty.</param>
    public static string Show(object? value) => Escape(DisplayValue.Text(value));

    /// <summary>Escapes all characters of a text but visible ones and spaces.</summary>
    /// <param name="text">The text; null becomes empty.</param>
    /// <returns>The same text when there is nothing to escape.</returns>
    public static string Escape(string? text)
    {
        if (text is null) return string.Empty;
        int index = FirstUnsafe(text);
        if (index == text.Length) return text;

        var escaped = new StringBuilder(text, 0, index, text.Length + 16);
        while (index < text.Length)
        {
            int length = index + 1 < text.Length && char.IsSurrogatePair(text, index) ? 2 : 1;
            if (IsUnsafe(text, index)) Append(escaped, text, index, length);
            else escaped.Append(text, index, length);
            index += length;
        }
        return escaped.ToString();
    }

    private static int FirstUnsafe(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            // Printable ASCII needs no lookup.
            if (text[i] is >= ' ' and < '\x7F') continue;
            if (IsUnsafe(text, i)) return i;
            if (char.IsHighSurrogate(text[i])) i++;
        }
        return text.Length;
    }

    private static bool IsUnsafe(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text, index) switch
    {
        // A surrogate here is an unpaired one.
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate => true,
        // Joiners are needed to write Persian, Indian languages and emoji. The Arabic number signs are visible.
        UnicodeCategory.Format => text[index] is not ('\u200C' or '\u200D' or (>= '\u0600' and <= '\u0605') or '\u06DD' or '\u070F' or '\u08E2'),
        _ => false,
    };

    private static void Append(StringBuilder escaped, string text, int index, int length)
    {
        switch (text[index])
        {
            case '\r': escaped.Append("\\r"); break;
            case '\n': escaped.Append("\\n"); break;
            case '\t': escaped.Append("\\t"); break;
            default:
                for (int i = index; i < index + length; i++) escaped.Append("\\u").Append(((int)text[i]).ToString("X4", CultureInfo.InvariantCulture));
                break;
        }
    }
}
