using System.Text;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>Reads CSV as RFC 4180 has it.</summary>
internal static class CsvText
{
    /// <summary>All fields of all records.</summary>
    public static List<string> Fields(string text)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') field.Append(text[i++]);
            else if (c == '"') quoted = !quoted;
            else if (!quoted && c is ',' or '\n' or '\r' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else field.Append(c);
        }
        fields.Add(field.ToString());
        return fields;
    }
}
