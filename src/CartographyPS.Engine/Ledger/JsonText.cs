using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CartographyPS.Engine.Ledger;

/// <summary>Names and values of JSON objects as text.</summary>
internal static class JsonText
{
    /// <summary>What joins the names of two properties that must both match.</summary>
    public const char NameJoint = '|';

    private const char ValueJoint = '\u001f';

    /// <summary>
    /// The texts that a property is found by, each once: a string's content, a number or boolean as written, each of a list's elements;
    /// none when it is absent. Of two joined properties, each text of the one joined with each of the other.
    /// </summary>
    public static IReadOnlyList<string> Find(ReadOnlySpan<byte> json, string property)
    {
        int joint = property.IndexOf(NameJoint);
        if (joint < 0) return FindOne(json, property);

        var first = FindOne(json, property.Substring(0, joint));
        if (first.Count == 0) return [];
        var second = FindOne(json, property.Substring(joint + 1));
        return [.. first.SelectMany(a => second.Select(b => a + ValueJoint + b))];
    }

    /// <summary>A name as it stands between the quotes of a JSON text.</summary>
    public static byte[] Encode(string name)
    {
        string quoted = JsonSerializer.Serialize(name, LedgerJson.Options);
        return Encoding.UTF8.GetBytes(quoted.Substring(1, quoted.Length - 2));
    }

    /// <summary>The text that stands between the quotes of a JSON text. A surrogate without its partner is U+FFFD: it is no character.</summary>
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
            char letter = escaped[++at];
            if (letter == 'u')
            {
                plain.Append((char)int.Parse(escaped.Substring(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
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

    /// <summary>A value as people read it: a string's content, all else as it is written.</summary>
    public static string Display(ReadOnlySpan<byte> value) => value[0] == '"' ? Unescape(value.Slice(1, value.Length - 2)) : LedgerJson.Utf8(value);

    private static List<string> FindOne(ReadOnlySpan<byte> json, string property)
    {
        if (json.IsEmpty) return [];
        byte[] name = Encode(property);
        var members = new JsonMembers(json);
        while (members.Next())
        {
            if (members.Name.SequenceEqual(name)) return Texts(members.Value);
        }
        return [];
    }

    private static List<string> Texts(ReadOnlySpan<byte> value) => value[0] switch
    {
        (byte)'{' or (byte)'n' => [],
        (byte)'[' => Elements(value),
        _ => [Display(value)],
    };

    private static List<string> Elements(ReadOnlySpan<byte> list)
    {
        var reader = new Utf8JsonReader(list);
        using var document = JsonDocument.ParseValue(ref reader);
        var texts = new List<string>();
        foreach (var element in document.RootElement.EnumerateArray())
        {
            string text = element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();
            if (!texts.Contains(text)) texts.Add(text);
        }
        return texts;
    }
}
