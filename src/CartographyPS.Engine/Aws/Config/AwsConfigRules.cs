namespace CartographyPS.Engine.Aws.Config;

/// <summary>What may be written to an AWS file: only what every AWS tool reads as it was meant.</summary>
internal static class AwsConfigRules
{
    private static readonly char[] NotInNames = ['[', ']', '"', '\'', '\\'];

    /// <summary>Refuses a profile's name that cannot stand in a heading.</summary>
    /// <exception cref="AwsConfigException">It cannot.</exception>
    public static void CheckName(string path, AwsFileFormat format, string profile)
    {
        // In a credentials file it would stand as [profile name], which makes a config file of it.
        if (format == AwsFileFormat.Credentials && profile != AwsProfiles.Default && AwsSectionTitle.Of(profile, AwsFileFormat.Config).Kind.Length > 0)
            throw new AwsConfigException(path, 0, $"'{profile}' cannot be a profile's name in a credentials file: give the name alone.");
        if (profile.Length == 0 || Trimmed(profile) != profile || profile == IniSection.Defaults || profile.IndexOfAny(NotInNames) >= 0 || profile.Any(char.IsControl))
        {
            throw new AwsConfigException(
                path, 0, $"'{profile}' cannot be a profile's name: DEFAULT, brackets, quotes, backslashes, line ends and outer spaces cannot be written so that every AWS tool reads them.");
        }
    }

    /// <summary>Refuses a setting that would be read as another.</summary>
    /// <exception cref="AwsConfigException">It would.</exception>
    public static void CheckSetting(string path, KeyValuePair<string, string?> setting)
    {
        if (setting.Key.Length == 0 || setting.Key.Any(c => !(c is '_' or (>= 'a' and <= 'z') or (>= '0' and <= '9'))))
            throw new AwsConfigException(path, 0, $"'{setting.Key}' is no setting's name.");
        if (setting.Value is not { } value) return;

        // A # or ; after a space begins a comment for the AWS SDKs, though not for the AWS CLI.
        if (Trimmed(value) != value || value.Any(c => PythonText.EndsLine(c) || c == '\0') || CommentIn(value) >= 0)
        {
            throw new AwsConfigException(
                path, 0, $"The value of {setting.Key} cannot be written: line ends, outer spaces and a # or ; after a space would not be read as part of it by every AWS tool.");
        }
    }

    /// <summary>Where, in a value, a comment begins for the AWS SDKs: the index of its sign; -1 for none.</summary>
    public static int CommentIn(string value)
    {
        for (int i = 1; i < value.Length; i++)
        {
            if (value[i] is '#' or ';' && PythonText.IsSpace(value[i - 1])) return i;
        }
        return -1;
    }

    private static string Trimmed(string text) => PythonText.Trim(text);
}
