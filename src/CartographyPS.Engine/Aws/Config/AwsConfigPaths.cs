namespace CartographyPS.Engine.Aws.Config;

/// <summary>The files that hold AWS profiles. One of the two is null where a single file was named.</summary>
/// <param name="Config">The file with <c>[profile name]</c> sections.</param>
/// <param name="Credentials">The file with <c>[name]</c> sections.</param>
internal sealed record AwsConfigPaths(string? Config, string? Credentials)
{
    /// <summary>The file that profiles are written to.</summary>
    /// <exception cref="AwsConfigException">There is none.</exception>
    public string Written => Config ?? Credentials ?? throw new AwsConfigException("AWS_CONFIG_FILE", 0, "It is set to nothing, so that there is no file to write.");

    /// <summary>The form of <see cref="Written"/>.</summary>
    public AwsFileFormat WrittenFormat => Config is null ? AwsFileFormat.Credentials : AwsFileFormat.Config;

    /// <summary>The files that the AWS CLI would read.</summary>
    /// <param name="environment">Where <c>AWS_CONFIG_FILE</c> and <c>AWS_SHARED_CREDENTIALS_FILE</c> are looked up.</param>
    /// <param name="profileLocation">The one file to read and write instead; what it holds says which of the two it is. Null for the usual files.</param>
    /// <param name="toBeWritten">Whether a profile is to be written to the file that was named: it need not exist then.</param>
    /// <exception cref="AwsConfigException">The file that was named does not exist, is malformed, or could be either of the two; or there is no home folder.</exception>
    public static AwsConfigPaths Find(AwsEnvironment environment, string? profileLocation = null, bool toBeWritten = false)
    {
        if (string.IsNullOrEmpty(profileLocation))
            return new AwsConfigPaths(Usual(environment, "AWS_CONFIG_FILE", "config"), Usual(environment, "AWS_SHARED_CREDENTIALS_FILE", "credentials"));

        string named = environment.FullPath(profileLocation!, "-ProfileLocation");
        if (!File.Exists(named) && !toBeWritten) throw new AwsConfigException(named, 0, "The file does not exist.");
        return AwsFileFormats.Of(named, toBeWritten) == AwsFileFormat.Config ? new AwsConfigPaths(named, null) : new AwsConfigPaths(null, named);
    }

    /// <summary>The full path of a file that a profile names: what is relative is beside the config file, wherever the current folder is.</summary>
    /// <exception cref="AwsConfigException">There is no such place.</exception>
    public string Beside(string file, AwsEnvironment environment) =>
        (environment with { Folder = (Config ?? Credentials) is { } named ? Path.GetDirectoryName(named) : null }).FullPath(file, "A profile");

    /// <summary>Names the files.</summary>
    public override string ToString() => string.Join(" or ", new[] { Config, Credentials }.OfType<string>());

    // A variable that is set to nothing names no file, and not the usual one.
    private static string? Usual(AwsEnvironment environment, string variable, string name) => environment.Variable(variable) switch
    {
        null => Path.Combine(environment.Home, ".aws", name),
        "" => null,
        _ => environment.File(variable),
    };
}
