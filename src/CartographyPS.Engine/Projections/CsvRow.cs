using System.Text;

namespace CartographyPS.Engine.Projections;

/// <summary>Writes rows by RFC 4180: commas, CRLF, quotes where needed.</summary>
internal sealed class CsvRow(TextWriter output, CsvOptions options)
{
    private static readonly char[] Special = [',', '"', '\r', '\n'];
    private bool _any;

    /// <summary>Writes a field. Null is written as an empty field.</summary>
    public void Add(string? text)
    {
        if (_any) output.Write(',');
        _any = true;
        if (string.IsNullOrEmpty(text)) return;

        string value = options.EscapeFormulas && IsFormula(text!) ? "'" + text : text!;
        if (value.IndexOfAny(Special) < 0 && value[0] != ' ' && value[value.Length - 1] != ' ') output.Write(value);
        else output.Write(new StringBuilder(value).Replace("\"", "\"\"").Insert(0, '"').Append('"').ToString());
    }

    /// <summary>Writes the end of the row.</summary>
    public void End()
    {
        output.Write("\r\n");
        _any = false;
    }

    private static bool IsFormula(string text) => text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
}
