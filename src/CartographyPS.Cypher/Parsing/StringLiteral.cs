using System.Globalization;
using System.Text;

namespace CartographyPS.Cypher.Parsing;

/// <summary>Reads a text in quotes.</summary>
/// <param name="query">The text of the query.</param>
/// <param name="start">The place of the first quote.</param>
internal sealed class StringLiteral(string query, int start)
{
    /// <summary>Reads the content.</summary>
    /// <param name="end">The place behind the last quote.</param>
    /// <exception cref="CypherSyntaxException">The text is not closed, or has an invalid code of a character.</exception>
    public string Read(out int end)
    {
        char quote = query[start];
        int at = start + 1;
        int close = query.IndexOfAny([quote, '\\'], at);
        if (close >= 0 && query[close] == quote)
        {
            end = close + 1;
            return query.Substring(at, close - at);
        }
        var content = new StringBuilder();
        while (at < query.Length && query[at] != quote)
        {
            if (query[at] == '\\') at = Escape(content, at + 1);
            else content.Append(query[at++]);
        }
        if (at >= query.Length) throw new CypherSyntaxException($"A text is not closed: {quote} is missing.", query, start);
        end = at + 1;
        return content.ToString();
    }

    private int Escape(StringBuilder content, int at)
    {
        char escape = at < query.Length ? query[at] : '\0';
        switch (escape)
        {
            case 'b': content.Append('\b'); break;
            case 'f': content.Append('\f'); break;
            case 'n': content.Append('\n'); break;
            case 'r': content.Append('\r'); break;
            case 't': content.Append('\t'); break;
            case '\\' or '\'' or '"': content.Append(escape); break;
            case 'u': return CodePoint(content, at + 1);
            // As Neo4j has it: what is no escape stays as it is written, so that patterns need no second \\.
            default: content.Append('\\'); return at;
        }
        return at + 1;
    }

    private int CodePoint(StringBuilder content, int at)
    {
        const int Digits = 4;
        if (at + Digits > query.Length
            || !ushort.TryParse(query.Substring(at, Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
            throw new CypherSyntaxException($"{Digits} hexadecimal digits of a character are expected.", query, at, "InvalidUnicodeLiteral");
        content.Append((char)code);
        return at + Digits;
    }
}
