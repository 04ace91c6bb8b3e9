using CartographyPS.Engine.Aws.Config.Ini;

namespace CartographyPS.Engine.Aws.Config;

/// <summary>Restricts what is written to AWS files to what every AWS tool reads in the same way.</summary>
internal static class AwsConfigRules
{
    private static readonly char[] NotInNames = ['[', ']', '"', '\'', '\\'];

    /// <summary>Refuses a profile name that cannot be written in a heading.</summary>
    /// <exception cref="AwsConfigException">The name cannot be written.</exception>
    public static void CheckName(string path, AwsFileFormat format, string profile)
    {
        // In a credentials file the heading would be [profile name], the mark of a config file.
        if (format == AwsFileFormat.Credentials && profile != AwsProfiles.Default && AwsSectionTitle.Of(profile, AwsFileFormat.Config).Kind.Length > 0)
            throw new AwsConfigException(path, 0, $"'{profile}' cannot be a profile name in a credentials file. Give the name alone.");
        if (profile.Length == 0 || Trimmed(profile) != profile || profile == IniSection.Defaults || profile.IndexOfAny(NotInNames) >= 0
            || profile.Any(char.IsControl))
        {
            throw new AwsConfigException(
                path, 0,
                $"'{profile}' cannot be a profile name. Not every AWS tool reads DEFAULT, brackets, quotes, backslashes, control characters and outer "
                    + "spaces in names.");
        }
    }

    /// <summary>Refuses a setting that an AWS tool would read differently.</summary>
    /// <exception cref="AwsConfigException">The setting cannot be written.</exception>
    public static void CheckSetting(string path, KeyValuePair<string, string?> setting)
    {
        if (setting.Key.Length == 0 || setting.Key.Any(c => !(c is '_' or (>= 'a' and <= 'z') or (>= '0' and <= '9'))))
            throw new AwsConfigException(path, 0, $"'{setting.Key}' is not a setting name. Use lower-case letters, digits and underscores.");
        if (setting.Value is not { } value) return;

        // A # or ; after a space starts a comment in the AWS SDKs, though not in the AWS CLI.
        if (Trimmed(value) != value || value.Any(c => PythonText.EndsLine(c) || c == '\0') || CommentIn(value) >= 0)
        {
            throw new AwsConfigException(
                path, 0,
                $"The value of {setting.Key} cannot be written. Not every AWS tool reads line ends, outer spaces and a # or ; "
                    + "after a space as part of a value.");
        }
    }

    /// <summary>Returns the index of the # or ; that starts a comment in the AWS SDKs; -1 for none.</summary>
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
