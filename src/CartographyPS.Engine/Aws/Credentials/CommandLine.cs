namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>A command line: the program, and the rest as it stands.</summary>
internal static class CommandLine
{
    /// <summary>The program (quoted where its path has spaces) and its arguments.</summary>
    public static (string File, string Arguments) Split(string command)
    {
        command = command.Trim();
        bool quoted = command.StartsWith("\"", StringComparison.Ordinal);
        int end = quoted ? command.IndexOf('"', 1) : command.IndexOf(' ');
        if (end < 0) return (command.Trim('"'), string.Empty);
        return (command.Substring(quoted ? 1 : 0, end - (quoted ? 1 : 0)), command.Substring(end + 1).Trim());
    }
}
