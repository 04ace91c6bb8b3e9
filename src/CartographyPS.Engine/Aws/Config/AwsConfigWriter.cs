namespace CartographyPS.Engine.Aws.Config;

/// <summary>
/// Changes one profile of a config file and leaves every other line as it is: comments, order, line ends and other profiles. The file
/// is replaced as a whole (see <see cref="AtomicFile"/>), so that a reader never sees half of it.
/// </summary>
internal static class AwsConfigWriter
{
    /// <summary>Sets and removes settings of a profile; a profile that the file lacks is added at the end.</summary>
    /// <param name="path">The config file; it is made, with its folder, when it does not exist.</param>
    /// <param name="profile">The profile's name.</param>
    /// <param name="settings">Names with values, or with null to remove the setting. Values hold no line ends.</param>
    /// <returns>The backup that was made; null when nothing had to be changed or the file is new.</returns>
    /// <exception cref="AwsConfigException">The file is malformed, cannot be written, or was changed by another meanwhile.</exception>
    public static string? Set(string path, string profile, IReadOnlyList<KeyValuePair<string, string?>> settings) =>
        Edit(path, lines => SetIn(lines, profile, settings));

    /// <summary>Removes a profile with its settings and the comments among them.</summary>
    /// <returns>The backup that was made; null when the file has no such profile.</returns>
    /// <exception cref="AwsConfigException">The file is malformed, cannot be written, or was changed by another meanwhile.</exception>
    public static string? Remove(string path, string profile) => Edit(path, lines => RemoveFrom(lines, profile));

    private static string? Edit(string path, Action<List<string>> edit)
    {
        try
        {
            string old = File.Exists(path) ? File.ReadAllText(path) : string.Empty;
            string lineEnd = old.Contains("\r\n") ? "\r\n" : old.Length > 0 ? "\n" : Environment.NewLine;
            List<string> lines = [.. old.Replace("\r\n", "\n").Split('\n')];
            // A malformed file is left alone: what is meant by it cannot be kept.
            AwsConfigFile.Parse(path, lines, isCredentials: false);

            edit(lines);
            string changed = string.Join(lineEnd, lines);
            return changed == old ? null : AtomicFile.Replace(path, old, changed);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AwsConfigException(path, 0, exception.Message);
        }
    }

    private static void SetIn(List<string> lines, string profile, IReadOnlyList<KeyValuePair<string, string?>> settings)
    {
        if (Find(lines, profile) is not { } section)
        {
            section = Append(lines, profile);
        }

        foreach (var setting in settings)
        {
            var (start, count) = Setting(lines, section, setting.Key);
            if (count > 0) lines.RemoveRange(start, count);
            if (setting.Value is not null) lines.Insert(start, $"{setting.Key} = {setting.Value}");
            section.End += (setting.Value is null ? 0 : 1) - count;
        }
    }

    private static void RemoveFrom(List<string> lines, string profile)
    {
        if (Find(lines, profile) is not { } section) return;

        // The comment right above the next heading is the next profile's.
        lines.RemoveRange(section.Start, section.End - section.Start);
        while (section.Start < lines.Count - 1 && lines[section.Start].Trim().Length == 0) lines.RemoveAt(section.Start);
    }

    private static Span? Find(List<string> lines, string profile)
    {
        int start = lines.FindIndex(line => IsHeading(line) && TitleOf(line) == (AwsConfigSection.Profile, profile));
        if (start < 0) return null;

        int next = lines.FindIndex(start + 1, IsHeading);
        int end = next < 0 ? lines.Count : next;
        while (end > start + 1 && IsBlankOrComment(lines[end - 1])) end--;
        return new Span { Start = start, End = end };
    }

    private static Span Append(List<string> lines, string profile)
    {
        while (lines.Count > 0 && lines[lines.Count - 1].Trim().Length == 0) lines.RemoveAt(lines.Count - 1);
        if (lines.Count > 0) lines.Add(string.Empty);
        lines.Add(profile == AwsProfiles.Default ? "[default]" : $"[profile {Quoted(profile)}]");
        lines.Add(string.Empty);
        return new Span { Start = lines.Count - 2, End = lines.Count - 1 };
    }

    // Where the setting stands, with the indented lines under it; where it is to be put when the section lacks it.
    private static (int Start, int Count) Setting(List<string> lines, Span section, string name)
    {
        for (int i = section.Start + 1; i < section.End; i++)
        {
            int equals = lines[i].IndexOf('=');
            if (equals <= 0 || IsIndented(lines[i]) || !string.Equals(lines[i].Substring(0, equals).Trim(), name, StringComparison.OrdinalIgnoreCase)) continue;

            int count = 1;
            while (i + count < section.End && IsIndented(lines[i + count])) count++;
            return (i, count);
        }
        return (section.End, 0);
    }

    private static bool IsHeading(string line) => line.TrimStart() is ['[', ..];

    private static bool IsBlankOrComment(string line) => line.Trim() is "" or ['#' or ';', ..];

    private static bool IsIndented(string line) => line.Length > 0 && char.IsWhiteSpace(line[0]) && !IsBlankOrComment(line);

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
