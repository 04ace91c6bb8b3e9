namespace CartographyPS.Engine.Aws.Config;

/// <summary>The two files that hold AWS profiles.</summary>
/// <param name="Config">The file with <c>[profile name]</c> sections.</param>
/// <param name="Credentials">The file with <c>[name]</c> sections.</param>
internal sealed record AwsConfigPaths(string Config, string Credentials)
{
    /// <summary>The files that the AWS tools would read.</summary>
    /// <param name="environment">Where <c>AWS_CONFIG_FILE</c> and <c>AWS_SHARED_CREDENTIALS_FILE</c> are looked up.</param>
    /// <param name="profileLocation">
    /// A credentials file (or a file named <c>config</c>) to read instead; the other of the two then lies beside it, as in AWS's own
    /// PowerShell modules. Null for the usual files.
    /// </param>
    /// <param name="toBeMade">Whether the file that was named may be made: one that does not exist is then a config file.</param>
    /// <exception cref="AwsConfigException">The file that was named does not exist.</exception>
    public static AwsConfigPaths Find(AwsEnvironment environment, string? profileLocation = null, bool toBeMade = false)
    {
        if (string.IsNullOrEmpty(profileLocation))
        {
            return new AwsConfigPaths(
                Expand(environment["AWS_CONFIG_FILE"], environment) ?? Path.Combine(environment.Home, ".aws", "config"),
                Expand(environment["AWS_SHARED_CREDENTIALS_FILE"], environment) ?? Path.Combine(environment.Home, ".aws", "credentials"));
        }

        string named = Path.GetFullPath(Expand(profileLocation, environment)!);
        bool exists = File.Exists(named);
        if (!exists && !toBeMade) throw new AwsConfigException(named, 0, "The file does not exist.");

        string directory = Path.GetDirectoryName(named)!;
        return Path.GetFileName(named) == "config" || !exists
            ? new AwsConfigPaths(named, Path.Combine(directory, "credentials"))
            : new AwsConfigPaths(Path.Combine(directory, "config"), named);
    }

    private static string? Expand(string? path, AwsEnvironment environment) =>
        path is ['~', '/' or '\\', ..] ? Path.Combine(environment.Home, path.Substring(2)) : path;
}
