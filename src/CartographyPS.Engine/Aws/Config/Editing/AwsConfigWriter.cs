using System.Text;

namespace CartographyPS.Engine.Aws.Config.Editing;

/// <summary>
/// Changes one profile of a config or credentials file and keeps everything else: comments, order, line ends, encoding, other profiles.
/// The result is parsed before it is written, and a change that would alter any other setting is refused. One writer at a time.
/// </summary>
internal static class AwsConfigWriter
{
    /// <summary>Sets and removes settings of a profile. A new profile is added at the end.</summary>
    /// <param name="path">The file; it is created, with its folder, when it does not exist.</param>
    /// <param name="format">The format of its headings.</param>
    /// <param name="profile">The name of the profile.</param>
    /// <param name="settings">Names with values; null removes a setting.</param>
    /// <returns>The path of the backup; null when nothing changed or the file is new.</returns>
    /// <exception cref="AwsConfigException">
    /// The file is malformed, cannot be written, or was changed by another program; or an AWS tool would read a name or a value differently.
    /// </exception>
    public static string? Set(string path, AwsFileFormat format, string profile, IReadOnlyList<KeyValuePair<string, string?>> settings)
    {
        AwsConfigRules.CheckName(path, format, profile);
        foreach (var setting in settings) AwsConfigRules.CheckSetting(path, setting);
        return Edit(path, text => ConfigEdit.Set(path, text, format, profile, settings));
    }

    /// <summary>Removes a profile with its settings and the comments between them.</summary>
    /// <returns>The path of the backup; null when the file has no such profile.</returns>
    /// <exception cref="AwsConfigException">The file is malformed, cannot be written, or was changed by another program.</exception>
    public static string? Remove(string path, AwsFileFormat format, string profile) => Edit(path, text => ConfigEdit.Remove(path, text, format, profile));

    private static string? Edit(string path, Func<string, string> edit)
    {
        try
        {
            path = AtomicFile.Target(path);
            using var mutex = FileMutex.Acquire(path);
            var old = AwsConfigText.Read(path);
            string changed = edit(old.Text);
            return changed == old.Text ? null : AtomicFile.Replace(path, old.Encode(old.Text), old.Encode(changed));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AwsConfigException(path, 0, exception.Message);
        }
        catch (EncoderFallbackException)
        {
            throw new AwsConfigException(path, 0, "A value contains half of a surrogate pair, which cannot be written.");
        }
    }
}
