namespace CartographyPS.Engine.Aws.Config;

/// <summary>White space as Python has it, whose INI reader the AWS CLI uses: .NET's, and the four separators U+001C to U+001F.</summary>
internal static class PythonText
{
    /// <summary>Whether a character is white space.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\x1c' and <= '\x1f';

    /// <summary>How many characters of white space a line begins with.</summary>
    public static int Indent(string line)
    {
        int indent = 0;
        while (indent < line.Length && IsSpace(line[indent])) indent++;
        return indent;
    }

    /// <summary>The text without white space at its ends.</summary>
    public static string Trim(string text)
    {
        text = TrimEnd(text);
        return text.Substring(Indent(text));
    }

    /// <summary>The text without white space at its end.</summary>
    public static string TrimEnd(string text)
    {
        int end = text.Length;
        while (end > 0 && IsSpace(text[end - 1])) end--;
        return text.Substring(0, end);
    }

    /// <summary>Whether a character ends a line within a value; a file's own lines end at CR and LF only.</summary>
    public static bool EndsLine(char c) => c is '\n' or '\r' or '\v' or '\f' or (>= '\x1c' and <= '\x1e') or '\x85' or '\u2028' or '\u2029';
}
