using CartographyPS.Engine.Files;

namespace CartographyPS.Engine.Aws.Config;

/// <summary>The environment variables and folders that the AWS tools read from their process. A seam for tests.</summary>
/// <param name="Variable">Reads an environment variable; null when it is not set.</param>
/// <param name="UserHome">The user's home folder. It need not exist. Only a full path counts.</param>
internal sealed record AwsEnvironment(Func<string, string?> Variable, string UserHome)
{
    /// <summary>The environment of this process, as it is now.</summary>
    public static AwsEnvironment Process => new(Environment.GetEnvironmentVariable, HomeOfProcess());

    /// <summary>
    /// The folder of relative paths in variables; null when there is none, so that a relative path is an error. It is never the current folder
    /// of the process, which in PowerShell is not the user's location.
    /// </summary>
    public string? Folder { get; init; }

    /// <summary>The user's home folder, a full path.</summary>
    /// <exception cref="AwsConfigException">The home folder is not a full path.</exception>
    public string Home => FullPaths.IsFull(UserHome)
        ? UserHome
        : throw new AwsConfigException(
            "The home folder", 0,
            $"'{UserHome}' is not a full path. Set {(IsWindows ? "USERPROFILE" : "HOME")} to one, or AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE.");

    private static bool IsWindows => Path.DirectorySeparatorChar == '\\';

    /// <summary>Returns the value of a variable; null when it is not set or empty.</summary>
    public string? this[string name] => Variable(name) is { Length: > 0 } value ? value : null;

    /// <summary>Returns the full path of the file that a variable names; null when the variable is not set or empty.</summary>
    /// <exception cref="AwsConfigException">The path is relative, and there is no folder for it.</exception>
    public string? File(string variable) => this[variable] is { } path ? FullPath(path, variable) : null;

    /// <summary>Expands variables and <c>~</c> in a path and makes it a full path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="where">The setting that contains the path, for errors.</param>
    /// <exception cref="AwsConfigException">The path is relative, and there is no folder for it.</exception>
    public string FullPath(string path, string where)
    {
        string expanded = PathExpansion.Expand(path, this);
        if (FullPaths.IsFull(expanded)) return Path.GetFullPath(expanded);
        if (expanded is ['~', ..]) throw new AwsConfigException(where, 0, $"The home folder of '{path}' is unknown. Name the file by its full path.");
        if (Folder is null) throw new AwsConfigException(where, 0, $"'{path}' is relative, and there is no folder for it. Name the file by its full path.");
        return Path.GetFullPath(Path.Combine(Folder, expanded));
    }

    private static string HomeOfProcess()
    {
        string? named = IsWindows
            ? Environment.GetEnvironmentVariable("USERPROFILE")
                ?? Environment.GetEnvironmentVariable("HOMEDRIVE") + Environment.GetEnvironmentVariable("HOMEPATH")
            : Environment.GetEnvironmentVariable("HOME");
        // Without verification: for a missing folder the default is an empty text, which would mean the current folder.
        return string.IsNullOrEmpty(named)
            ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify)
            : named!;
    }
}
