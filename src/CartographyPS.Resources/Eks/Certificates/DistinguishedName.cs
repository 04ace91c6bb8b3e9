using System.Globalization;
using System.Text;

namespace CartographyPS.Resources.Eks.Certificates;

/// <summary>Names of X.500, written as RFC 4514 does: the last part first, <c>CN=kubernetes,O=Acme GmbH\, Berlin,C=DE</c>.</summary>
internal static class DistinguishedName
{
    private const byte Set = 0x31;
    private const byte ObjectIdentifier = 0x06;

    // Those of RFC 4514; other attributes go by their identifiers.
    private static readonly Dictionary<string, string> ShortNames = new(StringComparer.Ordinal)
    {
        ["2.5.4.3"] = "CN", ["2.5.4.7"] = "L", ["2.5.4.8"] = "ST", ["2.5.4.10"] = "O", ["2.5.4.11"] = "OU", ["2.5.4.6"] = "C",
        ["2.5.4.9"] = "STREET", ["0.9.2342.19200300.100.1.25"] = "DC", ["0.9.2342.19200300.100.1.1"] = "UID",
    };

    /// <summary>Reads a name.</summary>
    /// <param name="parts">The sequence that it is.</param>
    /// <exception cref="FormatException">It is no name.</exception>
    public static string Read(DerReader parts)
    {
        var texts = new List<string>();
        while (!parts.IsAtEnd)
        {
            var attributes = parts.Enter(Set);
            var part = new List<string>();
            while (!attributes.IsAtEnd) part.Add(Attribute(attributes.Enter(DerReader.Sequence)));
            texts.Insert(0, string.Join("+", part));
        }
        return string.Join(",", texts);
    }

    private static string Attribute(DerReader attribute)
    {
        string id = Identifier(attribute.Read(ObjectIdentifier));
        byte kind = attribute.NextTag;
        var content = attribute.Read();
        string text = Encoding(kind).GetString(content.Array!, content.Offset, content.Count);
        return $"{(ShortNames.TryGetValue(id, out string? name) ? name : id)}={Escape(text)}";
    }

    // The kinds of strings that names have (RFC 5280, section 4.1.2.4). Teletex is Latin 1 in practice.
    private static Encoding Encoding(byte kind) => kind switch
    {
        0x14 => System.Text.Encoding.GetEncoding("iso-8859-1"),
        0x1c => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
        0x1e => System.Text.Encoding.BigEndianUnicode,
        _ => System.Text.Encoding.UTF8,
    };

    private static string Escape(string value)
    {
        if (value.Length == 0) return value;

        var text = new StringBuilder(value.Length + 4);
        for (int i = 0; i < value.Length; i++)
        {
            char character = value[i];
            bool isEdge = (i == 0 && character is '#' or ' ') || (i == value.Length - 1 && character == ' ');
            if (character == '\0')
            {
                text.Append("\\00");
                continue;
            }
            if (isEdge || character is '\\' or '"' or '+' or ',' or ';' or '<' or '>') text.Append('\\');
            text.Append(character);
        }
        return text.ToString();
    }

    private static string Identifier(ArraySegment<byte> content)
    {
        var text = new StringBuilder();
        long part = 0;
        foreach (byte one in content)
        {
            part = (part << 7) | (uint)(one & 0x7f);
            if ((one & 0x80) != 0) continue;

            if (text.Length == 0)
            {
                long first = Math.Min(part / 40, 2);
                text.Append(first.ToString(CultureInfo.InvariantCulture));
                part -= first * 40;
            }
            text.Append('.').Append(part.ToString(CultureInfo.InvariantCulture));
            part = 0;
        }
        return text.ToString();
    }
}
