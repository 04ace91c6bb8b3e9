namespace CartographyPS.Engine.Aws.Config;

/// <summary>Tells by what a file holds whether it is a config or a credentials file. Its name says little: people call them what they like.</summary>
internal static class AwsFileFormats
{
    private const string AccessKey = "aws_access_key_id";

    /// <summary>The form of a file.</summary>
    /// <param name="path">The file; one that does not exist is a config file, unless it is named <c>credentials</c>.</param>
    /// <param name="toBeWritten">Whether a profile is to be written to it: where both forms are possible and read the same, writing needs the right one.</param>
    /// <exception cref="AwsConfigException">It could be either.</exception>
    public static AwsFileFormat Of(string path, bool toBeWritten)
    {
        var sections = AwsConfigFile.Read(path);
        bool isConfig = sections.Any(section => section.Title != AwsProfiles.Default && AwsSectionTitle.Of(section.Title, AwsFileFormat.Config).Kind.Length > 0);
        var others = sections.Where(section => AwsSectionTitle.Of(section.Title, AwsFileFormat.Config).Kind.Length == 0).ToList();
        if (isConfig)
        {
            // Other programs have sections of their own in a config file, but no keys.
            return others.Find(section => section.Has(AccessKey)) is not { } keys
                ? AwsFileFormat.Config
                : throw new AwsConfigException(path, keys.Line, $"[{keys.Title}] with keys stands beside [profile name] sections: it is not clear whether this is a config or a credentials file.");
        }

        if (others.Count > 0) return AwsFileFormat.Credentials;
        if (Path.GetFileName(path) == "credentials") return AwsFileFormat.Credentials;
        if (toBeWritten && Path.GetFileName(path) != "config" && sections.FirstOrDefault(section => section.Has(AccessKey)) is { } only)
        {
            throw new AwsConfigException(
                path, only.Line, "With [default] and its keys alone, this could be a config or a credentials file: give it the name config or credentials, or write a first other profile by hand.");
        }
        return AwsFileFormat.Config;
    }
}
