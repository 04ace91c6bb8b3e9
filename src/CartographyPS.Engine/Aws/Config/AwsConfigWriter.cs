using System.Text;

namespace CartographyPS.Engine.Aws.Config;

/// <summary>
/// Changes one profile of a config or credentials file and leaves every other line as it is: comments, order, line ends, encoding and
/// other profiles. The result is read again before it is written: a change that would give any other setting another meaning is refused.
/// Writers take turns.
/// </summary>
internal static class AwsConfigWriter
{
    /// <summary>Sets and removes settings of a profile; a profile that the file lacks is added at the end.</summary>
    /// <param name="path">The file; it is made, with its folder, when it does not exist.</param>
    /// <param name="format">How profiles are headed in it.</param>
    /// <param name="profile">The profile's name.</param>
    /// <param name="settings">Names with values, or with null to remove the setting.</param>
    /// <returns>The backup that was made; null when nothing had to be changed or the file is new.</returns>
    /// <exception cref="AwsConfigException">
    /// The file is malformed, cannot be written, or was changed by another meanwhile; or a name or value is such that an AWS tool would
    /// read it as another.
    /// </exception>
    public static string? Set(string path, AwsFileFormat format, string profile, IReadOnlyList<KeyValuePair<string, string?>> settings)
    {
        AwsConfigRules.CheckName(path, format, profile);
        foreach (var setting in settings) AwsConfigRules.CheckSetting(path, setting);
        return Edit(path, text => ConfigEdit.Set(path, text, format, profile, settings));
    }

    /// <summary>Removes a profile with its settings and the comments among them.</summary>
    /// <returns>The backup that was made; null when the file has no such profile.</returns>
    /// <exception cref="AwsConfigException">The file is malformed, cannot be written, or was changed by another meanwhile.</exception>
    public static string? Remove(string path, AwsFileFormat format, string profile) => Edit(path, text => ConfigEdit.Remove(path, text, format, profile));

    private static string? Edit(string path, Func<string, string> edit)
    {
        try
        {
            path = AtomicFile.Target(path);
            using var turn = FileTurn.Wait(path);
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
            throw new AwsConfigException(path, 0, "A value has half of a character in it, which cannot be written.");
        }
    }
}
