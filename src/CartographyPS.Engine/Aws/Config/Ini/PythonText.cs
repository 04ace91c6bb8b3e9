namespace CartographyPS.Engine.Aws.Config.Ini;

/// <summary>Python's rules of white space, since the AWS CLI uses Python's INI parser: those of .NET, plus the separators U+001C to U+001F.</summary>
internal static class PythonText
{
    /// <summary>Returns true when a character is white space.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\x1c' and <= '\x1f';

    /// <summary>Returns the number of white-space characters at the start of a line.</summary>
    public static int Indent(string line)
    {
        int indent = 0;
        while (indent < line.Length && IsSpace(line[indent])) indent++;
        return indent;
    }

    /// <summary>Removes white space at both ends.</summary>
    public static string Trim(string text)
    {
        text = TrimEnd(text);
        return text.Substring(Indent(text));
    }

    /// <summary>Removes white space at the end.</summary>
    public static string TrimEnd(string text)
    {
        int end = text.Length;
        while (end > 0 && IsSpace(text[end - 1])) end--;
        return text.Substring(0, end);
    }

    /// <summary>Returns true when a character ends a line within a value. The lines of a file end only at CR and LF.</summary>
    public static bool EndsLine(char c) => c is '\n' or '\r' or '\v' or '\f' or (>= '\x1c' and <= '\x1e') or '\x85' or '\u2028' or '\u2029';
}
