namespace CartographyPS.Engine.Aws.Config;

/// <summary>
/// Reads AWS config and credentials files as the AWS tools do (AWS SDKs and Tools Reference Guide, "Shared config and credentials
/// files"): <c>[profile name]</c>, <c>[default]</c>, <c>[sso-session name]</c>, <c>[services name]</c>, <c>name = value</c>,
/// indented lines that go on, and comments with <c>#</c> and <c>;</c>.
/// </summary>
internal static class AwsConfigFile
{
    /// <summary>Reads a file; one that does not exist has no sections.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isCredentials">Whether profiles are headed <c>[name]</c> (a credentials file) and not <c>[profile name]</c>.</param>
    /// <exception cref="AwsConfigException">The file is malformed or cannot be read.</exception>
    public static IReadOnlyList<AwsConfigSection> Read(string path, bool isCredentials)
    {
        try
        {
            return File.Exists(path) ? Parse(path, File.ReadAllLines(path), isCredentials) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AwsConfigException(path, 0, exception.Message);
        }
    }

    /// <summary>Reads the lines of a file.</summary>
    /// <exception cref="AwsConfigException">The file is malformed.</exception>
    public static IReadOnlyList<AwsConfigSection> Parse(string path, IEnumerable<string> lines, bool isCredentials)
    {
        var sections = new List<AwsConfigSection>();
        string? setting = null;
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            string text = line.Trim();
            if (text.Length == 0 || text[0] is '#' or ';') continue;

            if (text[0] == '[')
            {
                sections.Add(Heading(path, number, text, isCredentials));
                setting = null;
                continue;
            }

            if (sections.Count == 0) throw new AwsConfigException(path, number, "A setting stands before the first [section].");

            var settings = sections[sections.Count - 1].Settings;
            if (char.IsWhiteSpace(line[0]) && setting is not null)
            {
                settings[setting] += "\n" + text;
                continue;
            }

            int equals = text.IndexOf('=');
            if (equals <= 0) throw new AwsConfigException(path, number, $"'{text}' is neither [section] nor name = value.");
            setting = text.Substring(0, equals).Trim();
            settings[setting] = Value(text.Substring(equals + 1)).Value;
        }
        return sections;
    }

    /// <summary>The kind and the name that a heading's text (between the brackets) says.</summary>
    public static (string Kind, string Name) Title(string title, bool isCredentials)
    {
        title = title.Trim();
        string[] words = title.Split([' ', '\t'], 2, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 2 && (!isCredentials || words[0] == AwsConfigSection.Profile)) return (words[0], words[1].Trim().Trim('"', '\''));

        // A config file's [name] without "profile" is a profile for no AWS tool, but for [default].
        return isCredentials || title == AwsProfiles.Default ? (AwsConfigSection.Profile, title) : (string.Empty, title);
    }

    /// <summary>A setting's value, and the comment behind it with the space before: keys may contain # and ;, so that a comment needs one.</summary>
    public static (string Value, string Comment) Value(string text)
    {
        text = text.TrimEnd();
        for (int i = 1; i < text.Length; i++)
        {
            if (text[i] is not ('#' or ';') || !char.IsWhiteSpace(text[i - 1])) continue;
            string before = text.Substring(0, i);
            int end = before.TrimEnd().Length;
            return (before.Trim(), text.Substring(end));
        }
        return (text.Trim(), string.Empty);
    }

    private static AwsConfigSection Heading(string path, int number, string text, bool isCredentials)
    {
        int end = text.IndexOf(']');
        if (end < 0) throw new AwsConfigException(path, number, $"'{text}' lacks its closing bracket.");
        if (text.Substring(1, end - 1).Trim().Length == 0) throw new AwsConfigException(path, number, "A section has no name.");

        var (kind, name) = Title(text.Substring(1, end - 1), isCredentials);
        return new AwsConfigSection(kind, name, number);
    }
}
