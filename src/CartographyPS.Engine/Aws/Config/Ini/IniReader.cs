namespace CartographyPS.Engine.Aws.Config.Ini;

/// <summary>
/// Parses INI files by the rules of Python's <c>RawConfigParser</c>, which the AWS CLI uses: a line indented deeper than the setting above
/// continues it, whatever it looks like; a comment is a line of its own; a name ends at the first <c>=</c> or <c>:</c>; a title ends at
/// the last bracket of its line; a repeated section or setting is an error.
/// </summary>
internal static class IniReader
{
    /// <summary>Parses the sections of a file, in order.</summary>
    /// <param name="file">The file, for errors.</param>
    /// <param name="lines">The lines, with or without line ends.</param>
    /// <exception cref="AwsConfigException">The lines are not an INI file. The AWS CLI refuses them too.</exception>
    public static IReadOnlyList<IniSection> Read(string file, IReadOnlyList<string> lines)
    {
        var sections = new List<IniSection>();
        var seen = new HashSet<(string Title, string? Option)>();
        IniSection? section = null;
        IniOption? option = null;
        int indent = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            string text = PythonText.Trim(lines[i]);
            if (text.Length == 0) option?.Parts.Add(text);
            if (text.Length == 0 || text[0] is '#' or ';') continue;

            int at = PythonText.Indent(lines[i]);
            if (option is not null && at > indent)
            {
                option.Parts.Add(text);
                option.End = i + 1;
                continue;
            }

            indent = at;
            if (Title(text) is { } title)
            {
                if (title != IniSection.Defaults && !seen.Add((title, null))) throw Twice(file, i, $"The section [{title}]");
                sections.Add(section = new IniSection(title, i));
                option = null;
                continue;
            }

            option = Option(file, i, text, section);
            if (!seen.Add((section!.Title, option.Name))) throw Twice(file, i, $"The setting {option.Name} of [{section.Title}]");
            section.Options.Add(option);
        }
        return sections;
    }

    private static string? Title(string text)
    {
        int end = text[0] == '[' ? text.LastIndexOf(']') : -1;
        return end > 1 ? text.Substring(1, end - 1) : null;
    }

    private static IniOption Option(string file, int index, string text, IniSection? section)
    {
        if (section is null) throw new AwsConfigException(file, index + 1, "The line is before the first [section].");

        int delimiter = text.IndexOfAny(['=', ':']);
        string name = delimiter < 0 ? string.Empty : PythonText.TrimEnd(text.Substring(0, delimiter)).ToLowerInvariant();
        if (name.Length == 0) throw new AwsConfigException(file, index + 1, "The line is neither [section] nor name = value, and continues no setting.");
        return new IniOption(name, index) { Parts = { PythonText.Trim(text.Substring(delimiter + 1)) } };
    }

    private static AwsConfigException Twice(string file, int index, string what) =>
        new(file, index + 1, $"{what} occurs here for the second time. Merge the two.");
}
