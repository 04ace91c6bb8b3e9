using CartographyPS.Engine.Aws.Config.Ini;

namespace CartographyPS.Engine.Aws.Config.Editing;

/// <summary>Checks a change of an AWS file before it is written: it sets what was asked for and alters nothing else.</summary>
internal static class EditProof
{
    /// <summary>Returns the changed text after checking it.</summary>
    /// <param name="path">The file, for errors.</param>
    /// <param name="before">The sections before the change.</param>
    /// <param name="lines">The changed lines.</param>
    /// <param name="format">The format of the headings.</param>
    /// <param name="profile">The changed profile.</param>
    /// <param name="settings">The settings to set; null when the profile was removed.</param>
    /// <exception cref="AwsConfigException">The change alters other settings.</exception>
    public static string Checked(
        string path, IReadOnlyList<AwsConfigSection> before, TextLines lines, AwsFileFormat format, string profile,
        IReadOnlyList<KeyValuePair<string, string?>>? settings)
    {
        string text = lines.ToString();
        var after = AwsConfigFile.Parse(path, new TextLines(text).All);
        bool IsMeant(AwsConfigSection section) => AwsSectionTitle.Of(section.Title, format) == new AwsSectionTitle(AwsSectionTitle.Profile, profile);

        var meant = after.LastOrDefault(IsMeant);
        var old = before.LastOrDefault(IsMeant);
        bool others = Say(before.Where(section => !IsMeant(section))).SequenceEqual(Say(after.Where(section => !IsMeant(section))));
        if (others && (settings is null ? meant is null : meant is not null && IsAsMeant(old, meant, settings))) return text;

        throw new AwsConfigException(
            path, (old?.Line).GetValueOrDefault(),
            $"Changing '{profile}' would also change other settings, because of the file's layout. Change the file by hand.");
    }

    private static bool IsAsMeant(AwsConfigSection? old, AwsConfigSection section, IReadOnlyList<KeyValuePair<string, string?>> settings)
    {
        var wanted = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var setting in settings) wanted[setting.Key] = setting.Value;
        bool set = wanted.All(setting => setting.Value is null || (section.Settings.TryGetValue(setting.Key, out string? value) && value == setting.Value));
        bool Other(string line) => !wanted.Keys.Any(name => line.StartsWith(name + "\n", StringComparison.Ordinal));
        return set && (old is null || Say(old).Where(Other).SequenceEqual(Say(section).Where(Other)));
    }

    private static IEnumerable<string> Say(IEnumerable<AwsConfigSection> sections) => sections.SelectMany(section => Say(section).Prepend("[" + section.Title));

    private static IEnumerable<string> Say(AwsConfigSection section) =>
    [
        .. section.Settings.Select(setting => $"{setting.Key}\n={setting.Value}")
            .Concat(
                section.Groups.SelectMany(
                    group => group.Value.Select(setting => $"{group.Key}\n{setting.Key}={setting.Value}").DefaultIfEmpty(group.Key + "\n")))
            .OrderBy(line => line, StringComparer.Ordinal),
    ];
}
