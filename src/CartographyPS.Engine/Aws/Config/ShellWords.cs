using System.Text;

namespace CartographyPS.Engine.Aws.Config;

/// <summary>Splits a text into words as a POSIX shell does (Python's <c>shlex.split</c>). The AWS CLI parses section titles in this way.</summary>
internal static class ShellWords
{
    /// <summary>Splits a text. Null when a quotation has no end, or a backslash ends the text.</summary>
    public static IReadOnlyList<string>? Split(string text)
    {
        var words = new List<string>();
        StringBuilder? word = null;
        char quote = '\0';
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quote == '\0' && IsBlank(c))
            {
                if (word is not null) words.Add(word.ToString());
                word = null;
                continue;
            }

            word ??= new StringBuilder();
            if (c == '\\' && quote != '\'')
            {
                if (++i == text.Length) return null;
                // In double quotes a backslash escapes only a quote and a backslash.
                if (quote == '"' && text[i] is not ('"' or '\\')) word.Append('\\');
                word.Append(text[i]);
            }
            else if (c == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && IsQuote(c))
            {
                quote = c;
            }
            else
            {
                word.Append(c);
            }
        }
        if (quote != '\0') return null;
        if (word is not null) words.Add(word.ToString());
        return words;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\r' or '\n';

    private static bool IsQuote(char c) => c is '"' or '\'';
}
