using CartographyPS.Engine.Files;

namespace CartographyPS.Engine.Aws.Config;

/// <summary>What the AWS tools read from the process they run in: environment variables and folders. A seam for tests.</summary>
/// <param name="Variable">The value of an environment variable; null when it is not set.</param>
/// <param name="UserHome">The user's home folder; it need not exist. What is no full path is no home.</param>
internal sealed record AwsEnvironment(Func<string, string?> Variable, string UserHome)
{
    /// <summary>This process's own, as it is now.</summary>
    public static AwsEnvironment Process => new(Environment.GetEnvironmentVariable, HomeOfProcess());

    /// <summary>
    /// The folder that a relative path in a variable is meant in; null where there is none, and such a path is an error. It is never the
    /// process's own, which in PowerShell is not where the user is.
    /// </summary>
    public string? Folder { get; init; }

    /// <summary>The user's home folder, a full path.</summary>
    /// <exception cref="AwsConfigException">There is none.</exception>
    public string Home => FullPaths.IsFull(UserHome)
        ? UserHome
        : throw new AwsConfigException(
            "The home folder", 0, $"'{UserHome}' is no full path. Set {(IsWindows ? "USERPROFILE" : "HOME")} to one, or AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE.");

    private static bool IsWindows => Path.DirectorySeparatorChar == '\\';

    /// <summary>The value of a variable; null when it is not set or empty.</summary>
    public string? this[string name] => Variable(name) is { Length: > 0 } value ? value : null;

    /// <summary>The file that a variable names, as a full path; null when it is not set or empty.</summary>
    /// <exception cref="AwsConfigException">The path is relative, and there is nothing that it could be relative to.</exception>
    public string? File(string variable) => this[variable] is { } path ? FullPath(path, variable) : null;

    /// <summary>A path that somebody wrote down, with variables and <c>~</c> replaced, as a full path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="where">Where it was written, for errors.</param>
    /// <exception cref="AwsConfigException">It is relative, and there is nothing that it could be relative to.</exception>
    public string FullPath(string path, string where)
    {
        string expanded = PathExpansion.Expand(path, this);
        if (FullPaths.IsFull(expanded)) return Path.GetFullPath(expanded);
        if (expanded is ['~', ..]) throw new AwsConfigException(where, 0, $"Whose home '{path}' means is not known: name the file by its full path.");
        if (Folder is null) throw new AwsConfigException(where, 0, $"'{path}' is relative, and there is no folder that it could be in: name the file by its full path.");
        return Path.GetFullPath(Path.Combine(Folder, expanded));
    }

    private static string HomeOfProcess()
    {
        string? named = IsWindows
            ? Environment.GetEnvironmentVariable("USERPROFILE") ?? Environment.GetEnvironmentVariable("HOMEDRIVE") + Environment.GetEnvironmentVariable("HOMEPATH")
            : Environment.GetEnvironmentVariable("HOME");
        // Not verified: an empty text in the place of a folder that does not exist would be the current folder.
        return string.IsNullOrEmpty(named) ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify) : named!;
    }
}
