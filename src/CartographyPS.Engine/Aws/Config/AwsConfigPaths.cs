namespace CartographyPS.Engine.Aws.Config;

/// <summary>The files that hold AWS profiles. One of the two is null when a single file was named.</summary>
/// <param name="Config">The file with <c>[profile name]</c> sections.</param>
/// <param name="Credentials">The file with <c>[name]</c> sections.</param>
internal sealed record AwsConfigPaths(string? Config, string? Credentials)
{
    /// <summary>The file that receives profiles.</summary>
    /// <exception cref="AwsConfigException">AWS_CONFIG_FILE is empty, so there is no such file.</exception>
    public string Written =>
        Config ?? Credentials
            ?? throw new AwsConfigException(
                "AWS_CONFIG_FILE", 0, "The variable is set but empty, so there is no file to write. Unset it, or name a file with -ProfileLocation.");

    /// <summary>The format of <see cref="Written"/>.</summary>
    public AwsFileFormat WrittenFormat => Config is null ? AwsFileFormat.Credentials : AwsFileFormat.Config;

    /// <summary>Finds the files that the AWS CLI would read.</summary>
    /// <param name="environment">The environment, with <c>AWS_CONFIG_FILE</c> and <c>AWS_SHARED_CREDENTIALS_FILE</c>.</param>
    /// <param name="profileLocation">The single file to use instead; its content tells which of the two it is. Null for the usual files.</param>
    /// <param name="toBeWritten">True when a profile is written to the named file, which then need not exist.</param>
    /// <exception cref="AwsConfigException">The named file does not exist, is malformed, or could be either of the two; or there is no home folder.</exception>
    public static AwsConfigPaths Find(AwsEnvironment environment, string? profileLocation = null, bool toBeWritten = false)
    {
        if (string.IsNullOrEmpty(profileLocation))
            return new AwsConfigPaths(Usual(environment, "AWS_CONFIG_FILE", "config"), Usual(environment, "AWS_SHARED_CREDENTIALS_FILE", "credentials"));

        string named = environment.FullPath(profileLocation!, "-ProfileLocation");
        if (!File.Exists(named) && !toBeWritten)
            throw new AwsConfigException(named, 0, "The file does not exist. Correct -ProfileLocation, or create the file with Set-CartographyProfile.");
        return AwsFileFormats.Of(named, toBeWritten) == AwsFileFormat.Config ? new AwsConfigPaths(named, null) : new AwsConfigPaths(null, named);
    }

    /// <summary>
    /// Returns the full path of a file that a profile names. A relative path starts at the folder of the config file, never at the current folder.
    /// </summary>
    /// <exception cref="AwsConfigException">The path is relative, and there is no config file.</exception>
    public string Beside(string file, AwsEnvironment environment) =>
        (environment with { Folder = (Config ?? Credentials) is { } named ? Path.GetDirectoryName(named) : null }).FullPath(file, "A profile");

    /// <summary>Returns the paths, for messages.</summary>
    public override string ToString() => string.Join(" or ", new[] { Config, Credentials }.OfType<string>());

    // An empty variable means no file, not the usual one.
    private static string? Usual(AwsEnvironment environment, string variable, string name) => environment.Variable(variable) switch
    {
        null => Path.Combine(environment.Home, ".aws", name),
        "" => null,
        _ => environment.File(variable),
    };
}
