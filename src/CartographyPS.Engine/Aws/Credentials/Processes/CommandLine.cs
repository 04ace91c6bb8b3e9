using System.Text;

namespace CartographyPS.Engine.Aws.Credentials.Processes;

/// <summary>Splits a command line into words as the AWS CLI does: by the rules of the platform's shell, without expanding or running anything.</summary>
internal static class CommandLine
{
    /// <summary>Splits a command line. An empty one has no words.</summary>
    /// <param name="command">The command line.</param>
    /// <param name="posix">True for the rules of a POSIX shell (single and double quotes, backslashes), false for those of Windows' C runtime.</param>
    /// <exception cref="FormatException">A quotation has no end, or a backslash ends the line.</exception>
    public static IReadOnlyList<string> Split(string command, bool posix) => posix ? SplitPosix(command) : SplitWindows(command);

    /// <summary>Joins words into the text that .NET splits into the same words, on every platform.</summary>
    public static string Join(IEnumerable<string> words) => string.Join(" ", words.Select(Quote));

    private static List<string> SplitPosix(string command)
    {
        var words = new List<string>();
        StringBuilder? word = null;
        char open = '\0';
        for (int i = 0; i < command.Length; i++)
        {
            char c = command[i];
            if (open == '\'')
            {
                if (c == '\'') open = '\0';
                else word!.Append(c);
            }
            else if (c == '\\')
            {
                if (++i == command.Length) throw new FormatException("nothing follows its last backslash");
                word ??= new StringBuilder();
                // In double quotes a backslash escapes only a quote and a backslash.
                if (open == '"' && command[i] is not ('"' or '\\')) word.Append('\\');
                word.Append(command[i]);
            }
            else if (open == '"')
            {
                if (c == '"') open = '\0';
                else word!.Append(c);
            }
            else if (c is '\'' or '"')
            {
                open = c;
                word ??= new StringBuilder();
            }
            else if (c is ' ' or '\t' or '\r' or '\n')
            {
                End(words, ref word);
            }
            else
            {
                (word ??= new StringBuilder()).Append(c);
            }
        }
        if (open != '\0') throw new FormatException("a quotation in it has no end");
        End(words, ref word);
        return words;
    }

    // https://learn.microsoft.com/cpp/cpp/main-function-command-line-args
    private static List<string> SplitWindows(string command)
    {
        var words = new List<string>();
        StringBuilder? word = null;
        bool quoted = false;
        for (int i = 0; i < command.Length; i++)
        {
            int backslashes = 0;
            while (i < command.Length && command[i] == '\\')
            {
                backslashes++;
                i++;
            }
            bool beforeQuote = i < command.Length && command[i] == '"';
            if (backslashes > 0) (word ??= new StringBuilder()).Append('\\', beforeQuote ? backslashes / 2 : backslashes);
            if (i == command.Length) break;

            char c = command[i];
            if (beforeQuote && backslashes % 2 == 0)
            {
                quoted = !quoted;
                word ??= new StringBuilder();
            }
            else if (c is ' ' or '\t' && !quoted)
            {
                End(words, ref word);
            }
            else
            {
                (word ??= new StringBuilder()).Append(c);
            }
        }
        if (quoted) throw new FormatException("a quotation in it has no end");
        End(words, ref word);
        return words;
    }

    private static void End(List<string> words, ref StringBuilder? word)
    {
        if (word is not null) words.Add(word.ToString());
        word = null;
    }

    private static string Quote(string word)
    {
        var text = new StringBuilder("\"");
        int backslashes = 0;
        foreach (char c in word)
        {
            // Backslashes are doubled only before a quote.
            if (c == '"') text.Append('\\', backslashes + 1);
            backslashes = c == '\\' ? backslashes + 1 : 0;
            text.Append(c);
        }
        return text.Append('\\', backslashes).Append('"').ToString();
    }
}
