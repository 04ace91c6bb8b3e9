namespace CartographyPS.Engine.Aws.Config;

/// <summary>Distinguishes config and credentials files by their content. Their names are arbitrary.</summary>
internal static class AwsFileFormats
{
    private const string AccessKey = "aws_access_key_id";

    /// <summary>Returns the format of a file.</summary>
    /// <param name="path">The file. One that does not exist is a config file, unless it is named <c>credentials</c>.</param>
    /// <param name="toBeWritten">True when a profile is written to the file. A file that reads the same in both formats must then have a clear one.</param>
    /// <exception cref="AwsConfigException">The file could have either format.</exception>
    public static AwsFileFormat Of(string path, bool toBeWritten)
    {
        var sections = AwsConfigFile.Read(path);
        bool isConfig = sections.Any(
            section => section.Title != AwsProfiles.Default && AwsSectionTitle.Of(section.Title, AwsFileFormat.Config).Kind.Length > 0);
        var others = sections.Where(section => AwsSectionTitle.Of(section.Title, AwsFileFormat.Config).Kind.Length == 0).ToList();
        if (isConfig)
        {
            // Sections of other programs in a config file contain no keys.
            return others.Find(section => section.Has(AccessKey)) is not { } keys
                ? AwsFileFormat.Config
                : throw new AwsConfigException(
                    path, keys.Line,
                    $"[{keys.Title}] has keys, and other sections are named [profile name], so this could be a config or a credentials file. "
                        + "Move the keys into a file of their own.");
        }

        if (others.Count > 0) return AwsFileFormat.Credentials;
        if (Path.GetFileName(path) == "credentials") return AwsFileFormat.Credentials;
        if (toBeWritten && Path.GetFileName(path) != "config" && sections.FirstOrDefault(section => section.Has(AccessKey)) is { } only)
        {
            throw new AwsConfigException(
                path, only.Line,
                "The file has only [default] with keys, so it could be a config or a credentials file. "
                    + "Name it config or credentials, or write another profile into it by hand.");
        }
        return AwsFileFormat.Config;
    }
}
