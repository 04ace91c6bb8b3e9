namespace TestSupport;

/// <summary>
/// A folder outside the repository that some tests need. Without it they are skipped, except when CI is set: then they run, and fail
/// if they cannot.
/// </summary>
public sealed class ExternalFolder
{
    private readonly string _missing;
    private readonly string? _path;

    /// <summary>Looks for the folder.</summary>
    /// <param name="variable">The environment variable that names it.</param>
    /// <param name="beside">Its name beside the repository's root, when the variable is not set; null for none.</param>
    public ExternalFolder(string variable, string? beside = null)
    {
        _missing = $"{variable} must name the folder{(beside is null ? string.Empty : $", or it must be ../{beside} beside the repository's root")}.";
        _path = Environment.GetEnvironmentVariable(variable) is { Length: > 0 } named ? named : beside is null ? null : Beside(beside);
    }

    /// <summary>The reason to skip tests that need the folder; null to run them.</summary>
    public string? Skip => _path is null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")) ? _missing : null;

    /// <summary>The folder's path.</summary>
    public string Path => _path ?? throw new InvalidOperationException(_missing);

    /// <summary>Returns a path in the folder.</summary>
    public string Of(params ReadOnlySpan<string> names) => System.IO.Path.Combine([Path, .. names]);

    private static string? Beside(string name)
    {
        string path = System.IO.Path.GetFullPath(RepositoryFolder.Of("..", name));
        return Directory.Exists(path) ? path : null;
    }
}
