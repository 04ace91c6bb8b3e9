using CartographyPS.Engine.Aws.Config.Ini;

namespace CartographyPS.Engine.Aws.Config.Editing;

/// <summary>Edits the text of an AWS file.</summary>
internal static class ConfigEdit
{
    /// <summary>Sets settings of a profile; a null value removes one. Returns the new text.</summary>
    /// <exception cref="AwsConfigException">The text is malformed, or the change would alter other settings.</exception>
    public static string Set(string path, string text, AwsFileFormat format, string profile, IReadOnlyList<KeyValuePair<string, string?>> settings)
    {
        var lines = new TextLines(text);
        // A malformed file is refused: its meaning is unknown and could not be kept.
        var before = AwsConfigFile.Parse(path, lines.All);
        if (Sections(path, lines, format, profile).LastOrDefault() is null) Append(lines, AwsSectionTitle.Heading(profile, format));
        foreach (var setting in settings)
        {
            // Parsed again for each setting: the last change moved the lines.
            var sections = IniReader.Read(path, lines.All);
            var section = sections.Last(section => IsOf(section, format, profile));
            if (setting.Value is null) RemoveOption(lines, section, setting.Key);
            else SetOption(lines, sections, section, setting.Key, setting.Value);
        }
        return EditProof.Checked(path, before, lines, format, profile, settings);
    }

    /// <summary>Removes a profile. Returns the new text.</summary>
    /// <exception cref="AwsConfigException">The text is malformed, or the change would alter other settings.</exception>
    public static string Remove(string path, string text, AwsFileFormat format, string profile)
    {
        var lines = new TextLines(text);
        var before = AwsConfigFile.Parse(path, lines.All);
        // All sections of this name: only the last one counts, and without it the one before would.
        while (Sections(path, lines, format, profile).LastOrDefault() is { } section) RemoveSection(lines, IniReader.Read(path, lines.All), section);
        return EditProof.Checked(path, before, lines, format, profile, null);
    }

    private static void SetOption(TextLines lines, IReadOnlyList<IniSection> sections, IniSection section, string name, string value)
    {
        if (section.Find(name) is not { } option)
        {
            lines.Insert(section.End, IndentFor(lines, sections, section) + $"{name} = {value}");
            return;
        }
        if (option.Value == value) return;

        string line = lines.All[option.Start];
        int start = line.IndexOfAny(['=', ':']) + 1;
        string before = line.Substring(0, start), after = line.Substring(start);
        string gap = after.Substring(0, PythonText.Indent(after)).Trim('\r', '\n');
        lines.All.RemoveRange(option.Start + 1, option.End - option.Start - 1);
        lines.Replace(option.Start, before + (gap.Length == 0 && PythonText.Trim(after).Length == 0 ? " " : gap) + value);

        // The AWS CLI reads a comment after a value as part of it. On a line of its own every tool reads it as a comment.
        string old = PythonText.Trim(after);
        int comment = AwsConfigRules.CommentIn(old);
        if (comment >= 0) lines.Insert(option.Start, line.Substring(0, PythonText.Indent(line)) + old.Substring(comment));
    }

    private static void RemoveOption(TextLines lines, IniSection section, string name)
    {
        if (section.Find(name) is { } option) lines.All.RemoveRange(option.Start, option.End - option.Start);
    }

    private static void RemoveSection(TextLines lines, IReadOnlyList<IniSection> sections, IniSection section)
    {
        int index = sections.ToList().FindIndex(other => other.Start == section.Start);
        if (index > 0 && index + 1 < sections.Count) Align(lines, sections[index - 1], sections[index + 1]);

        // The comment directly above the next heading belongs to the next profile.
        lines.All.RemoveRange(section.Start, section.End - section.Start);
        while (section.Start < lines.All.Count && PythonText.Trim(lines.All[section.Start]).Length == 0) lines.All.RemoveAt(section.Start);
    }

    // A heading indented deeper than the setting above would continue that setting.
    private static void Align(TextLines lines, IniSection above, IniSection below)
    {
        if (above.Options.Count == 0) return;
        string indent = IndentOf(lines.All[above.Options[above.Options.Count - 1].Start]), heading = lines.All[below.Start];
        if (PythonText.Indent(heading) > indent.Length) lines.All[below.Start] = indent + heading.Substring(PythonText.Indent(heading));
    }

    // The indent of the setting above, since a deeper line would continue it. After a heading, that of the next heading, which would otherwise continue this
    // setting.
    private static string IndentFor(TextLines lines, IReadOnlyList<IniSection> sections, IniSection section)
    {
        if (section.Options.Count > 0) return IndentOf(lines.All[section.Options[section.Options.Count - 1].Start]);
        var next = sections.FirstOrDefault(other => other.Start > section.Start);
        return next is null ? string.Empty : IndentOf(lines.All[next.Start]);
    }

    private static void Append(TextLines lines, string heading)
    {
        int count = lines.All.Count;
        if (count > 0 && PythonText.Trim(lines.All[count - 1]).Length > 0) lines.Insert(count, string.Empty);
        lines.Insert(lines.All.Count, heading);
    }

    private static List<IniSection> Sections(string path, TextLines lines, AwsFileFormat format, string profile) =>
        [.. IniReader.Read(path, lines.All).Where(section => IsOf(section, format, profile))];

    private static bool IsOf(IniSection section, AwsFileFormat format, string profile) =>
        section.Title != IniSection.Defaults && AwsSectionTitle.Of(section.Title, format) == new AwsSectionTitle(AwsSectionTitle.Profile, profile);

    private static string IndentOf(string line) => line.Substring(0, PythonText.Indent(line));
}
