namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>A command line: the program, and the rest as it stands.</summary>
internal static class CommandLine
{
    /// <summary>The program (in quotes of either kind where its path has spaces) and its arguments.</summary>
    /// <param name="command">The line.</param>
    /// <param name="posix">
    /// Whether words may stand in single quotes, as the AWS tools read them everywhere but on Windows. They become double ones, the only
    /// ones that .NET knows.
    /// </param>
    public static (string File, string Arguments) Split(string command, bool posix)
    {
        command = command.Trim();
        bool quoted = command is ['"', ..] || (posix && command is ['\'', ..]);
        int end = quoted ? command.IndexOf(command[0], 1) : command.IndexOf(' ');
        if (end < 0) return (command.Trim('"'), string.Empty);

        string arguments = command.Substring(end + 1).Trim();
        return (command.Substring(quoted ? 1 : 0, end - (quoted ? 1 : 0)), posix ? DoubleQuoted(arguments) : arguments);
    }

    private static string DoubleQuoted(string arguments)
    {
        var text = new System.Text.StringBuilder(arguments.Length);
        char open = '\0';
        foreach (char c in arguments)
        {
            if (c == '\'' && open != '"')
            {
                open = open == '\0' ? '\'' : '\0';
                text.Append('"');
            }
            else if (open == '\'')
            {
                // As it stands: a double quote or a backslash in single quotes means itself.
                if (c is '"' or '\\') text.Append('\\');
                text.Append(c);
            }
            else
            {
                if (c == '"') open = open == '"' ? '\0' : '"';
                text.Append(c);
            }
        }
        return text.ToString();
    }
}
