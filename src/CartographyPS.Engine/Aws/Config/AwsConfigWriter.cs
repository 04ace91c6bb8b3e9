using System.Text;

namespace CartographyPS.Engine.Aws.Config;

/// <summary>
/// Changes one profile of a config file and leaves every other line as it is: comments, order, line ends and other profiles. The file
/// is replaced as a whole (see <see cref="AtomicFile"/>), so that a reader never sees half of it, and writers take turns.
/// </summary>
internal static class AwsConfigWriter
{
    /// <summary>Sets and removes settings of a profile; a profile that the file lacks is added at the end.</summary>
    /// <param name="path">The config file; it is made, with its folder, when it does not exist.</param>
    /// <param name="profile">The profile's name.</param>
    /// <param name="settings">Names with values, or with null to remove the setting.</param>
    /// <returns>The backup that was made; null when nothing had to be changed or the file is new.</returns>
    /// <exception cref="AwsConfigException">
    /// The file is malformed, cannot be written, or was changed by another meanwhile; or a name or value is such that it would be read
    /// as another.
    /// </exception>
    public static string? Set(string path, string profile, IReadOnlyList<KeyValuePair<string, string?>> settings)
    {
        CheckName(path, profile);
        foreach (var setting in settings) CheckSetting(path, setting);
        return Edit(path, lines => SetIn(lines, Find(path, lines, profile) ?? Append(lines, profile), settings));
    }

    /// <summary>Removes a profile with its settings and the comments among them.</summary>
    /// <returns>The backup that was made; null when the file has no such profile.</returns>
    /// <exception cref="AwsConfigException">The file is malformed, cannot be written, or was changed by another meanwhile.</exception>
    public static string? Remove(string path, string profile) => Edit(path, lines =>
    {
        if (Find(path, lines, profile) is { } section) RemoveFrom(lines.All, section);
    });

    private static string? Edit(string path, Action<TextLines> edit)
    {
        try
        {
            using var turn = FileTurn.Wait(path);
            string old = AtomicFile.Read(path);
            var lines = new TextLines(old);
            // A malformed file is left alone: what is meant by it cannot be kept.
            AwsConfigFile.Parse(path, lines.All, isCredentials: false);

            edit(lines);
            string changed = lines.ToString();
            return changed == old ? null : AtomicFile.Replace(path, old, changed);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AwsConfigException(path, 0, exception.Message);
        }
        catch (DecoderFallbackException exception)
        {
            throw new AwsConfigException(path, 0, $"It is not UTF-8, so that what it says could not be kept. {exception.Message}");
        }
    }

    private static void CheckName(string path, string profile)
    {
        if (profile.Trim().Length == 0 || profile.Trim() != profile || profile.IndexOfAny([']', '[', '"', '\'', '\r', '\n']) >= 0)
        {
            throw new AwsConfigException(path, 0, $"'{profile}' cannot be a profile's name: brackets, quotes, line ends and outer spaces cannot be written.");
        }
    }

    private static void CheckSetting(string path, KeyValuePair<string, string?> setting)
    {
        if (setting.Value is not { } value) return;
        var sections = value.IndexOfAny(['\r', '\n']) >= 0
            ? []
            : AwsConfigFile.Parse(path, ["[default]", $"{setting.Key} = {value}"], isCredentials: false);
        if (sections.Count == 1 && sections[0].Settings.TryGetValue(setting.Key, out string? read) && read == value) return;
        throw new AwsConfigException(path, 0, $"The value of {setting.Key} cannot be written: line ends, outer spaces and a # or ; after a space would not be read as part of it.");
    }

    private static void SetIn(TextLines lines, Span section, IReadOnlyList<KeyValuePair<string, string?>> settings)
    {
        foreach (var setting in settings)
        {
            if (setting.Value is { } value) SetIn(lines, section, setting.Key, value);
            else RemoveFrom(lines.All, section, setting.Key);
        }
    }

    private static void SetIn(TextLines lines, Span section, string name, string value)
    {
        var (start, count) = Setting(lines.All, section, name);
        string line = $"{name} = {value}";
        if (count == 0) lines.Insert(start, line);
        else if (!Says(lines.All[start], value)) lines.Replace(start, line + CommentOf(lines.All[start]));
        if (count > 1) lines.All.RemoveRange(start + 1, count - 1);
        section.End += 1 - count;
    }

    private static void RemoveFrom(List<string> lines, Span section, string name)
    {
        while (Setting(lines, section, name) is (var start, > 0 and var count))
        {
            lines.RemoveRange(start, count);
            section.End -= count;
        }
    }

    private static void RemoveFrom(List<string> lines, Span section)
    {
        // The comment right above the next heading is the next profile's.
        lines.RemoveRange(section.Start, section.End - section.Start);
        while (section.Start < lines.Count && lines[section.Start].Trim().Length == 0) lines.RemoveAt(section.Start);
    }

    private static Span? Find(string path, TextLines text, string profile)
    {
        var lines = text.All;
        var headings = lines.Select((line, index) => (line, index))
            .Where(entry => IsHeading(entry.line) && TitleOf(entry.line) == (AwsConfigSection.Profile, profile)).Select(entry => entry.index).ToList();
        if (headings.Count == 0) return null;
        if (headings.Count > 1) throw new AwsConfigException(path, headings[1] + 1, $"The profile {profile} stands here a second time: make one of the two.");

        int start = headings[0], next = lines.FindIndex(start + 1, IsHeading);
        int end = next < 0 ? lines.Count : next;
        while (end > start + 1 && IsBlankOrComment(lines[end - 1])) end--;
        return new Span { Start = start, End = end };
    }

    private static Span Append(TextLines lines, string profile)
    {
        int count = lines.All.Count;
        if (count > 0 && lines.All[count - 1].Trim().Length > 0) lines.Insert(count, string.Empty);
        lines.Insert(lines.All.Count, profile == AwsProfiles.Default ? "[default]" : $"[profile {Quoted(profile)}]");
        return new Span { Start = lines.All.Count - 1, End = lines.All.Count };
    }

    // Where the setting stands, with the indented lines under it; where it is to be put when the section lacks it.
    private static (int Start, int Count) Setting(List<string> lines, Span section, string name)
    {
        (int Start, int Count) found = (section.End, 0);
        for (int i = section.Start + 1; i < section.End; i++)
        {
            int equals = lines[i].IndexOf('=');
            if (equals <= 0 || IsIndented(lines[i]) || !string.Equals(lines[i].Substring(0, equals).Trim(), name, StringComparison.OrdinalIgnoreCase)) continue;

            int count = 1;
            while (i + count < section.End && IsIndented(lines[i + count])) count++;
            // Of two the last is the one that is read.
            found = (i, count);
        }
        return found;
    }

    private static bool Says(string line, string value) => AwsConfigFile.Value(line.Substring(line.IndexOf('=') + 1)).Value == value;

    private static string CommentOf(string line) => AwsConfigFile.Value(line.Substring(line.IndexOf('=') + 1)).Comment;

    private static bool IsHeading(string line) => line.TrimStart() is ['[', ..];

    private static bool IsBlankOrComment(string line) => line.Trim() is "" or ['#' or ';', ..];

    private static bool IsIndented(string line) => char.IsWhiteSpace(line[0]) && !IsBlankOrComment(line);

    private static (string Kind, string Name) TitleOf(string line)
    {
        string text = line.Trim();
        return AwsConfigFile.Title(text.Substring(1, text.IndexOf(']') - 1), isCredentials: false);
    }

    private static string Quoted(string name) => name.Any(char.IsWhiteSpace) ? "\"" + name + "\"" : name;

    private sealed class Span
    {
        public required int Start { get; init; }

        public required int End { get; set; }
    }
}
