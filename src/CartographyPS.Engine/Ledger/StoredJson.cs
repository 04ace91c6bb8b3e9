using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CartographyPS.Engine.Ledger;

/// <summary>Names and values of JSON objects as text.</summary>
internal static class StoredJson
{
    /// <summary>Escapes a name for JSON; the quotes are left out.</summary>
    public static byte[] Encode(string name)
    {
        string quoted = JsonSerializer.Serialize(name, LedgerJson.Options);
        return Encoding.UTF8.GetBytes(quoted.Substring(1, quoted.Length - 2));
    }

    /// <summary>Unescapes the content of a JSON string. An unpaired surrogate becomes U+FFFD, since it is not a character.</summary>
    /// <exception cref="LedgerException">It is not such a content.</exception>
    public static string Unescape(ReadOnlySpan<byte> text)
    {
        string escaped = LedgerJson.Utf8(text);
        if (escaped.IndexOf('\\') < 0) return escaped;

        var plain = new StringBuilder(escaped.Length);
        for (int at = 0; at < escaped.Length; at++)
        {
            if (escaped[at] != '\\')
            {
                plain.Append(escaped[at]);
                continue;
            }
            char letter = ++at < escaped.Length ? escaped[at] : throw DamagedText.Found();
            if (letter == 'u')
            {
                plain.Append(Unit(escaped, at + 1));
                at += 4;
                continue;
            }
            plain.Append(letter switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => letter });
        }
        for (int at = 0; at < plain.Length; at++)
        {
            bool pair = at + 1 < plain.Length && char.IsSurrogatePair(plain[at], plain[at + 1]);
            if (pair) at++;
            else if (char.IsSurrogate(plain[at])) plain[at] = '\uFFFD';
        }
        return plain.ToString();
    }

    private static char Unit(string escaped, int start) =>
        start + 4 <= escaped.Length
            && ushort.TryParse(escaped.Substring(start, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit)
            ? (char)unit
            : throw DamagedText.Found();

    /// <summary>Formats a value for people: a string's content, anything else as it is written.</summary>
    public static string Display(ReadOnlySpan<byte> value) => value[0] == '"' ? Unescape(value.Slice(1, value.Length - 2)) : LedgerJson.Utf8(value);

    /// <summary>
    /// Adds the texts of an object's member, each once: a string's content, a number or boolean as written, each of a list's elements;
    /// none when it is absent, null or an object.
    /// </summary>
    /// <param name="json">The object; may be empty.</param>
    /// <param name="name">The member's name, as <see cref="Encode"/> gives it.</param>
    /// <param name="texts">The list to add to.</param>
    public static void AddTexts(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name, List<string> texts)
    {
        if (json.IsEmpty) return;
        var members = new JsonMembers(json);
        while (members.Next())
        {
            if (!members.Name.SequenceEqual(name)) continue;
            AddTexts(members.Value, texts);
            return;
        }
    }

    /// <summary>Adds the texts of a value, each once, as for a member.</summary>
    public static void AddTexts(ReadOnlySpan<byte> value, List<string> texts)
    {
        if (value[0] == (byte)'[') AddElements(value, texts);
        else if (value[0] is not ((byte)'{' or (byte)'n')) texts.Add(Display(value));
    }

    private static void AddElements(ReadOnlySpan<byte> list, List<string> texts)
    {
        using var document = LedgerJson.Parse(list);
        foreach (var element in document.RootElement.EnumerateArray())
        {
            string text = element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();
            if (!texts.Contains(text)) texts.Add(text);
        }
    }
}
