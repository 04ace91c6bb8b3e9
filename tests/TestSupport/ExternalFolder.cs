namespace TestSupport;

/// <summary>
/// A folder outside the repository that some tests need. Without it they are skipped, but not where CI is set: there they run, and fail
/// if they cannot.
/// </summary>
public sealed class ExternalFolder
{
    private readonly string _missing;
    private readonly string? _path;

    /// <summary>Looks for the folder.</summary>
    /// <param name="variable">The environment variable that names it.</param>
    /// <param name="beside">Its name beside the repository's root, where the variable is not set; null for none.</param>
    public ExternalFolder(string variable, string? beside = null)
    {
        _missing = $"{variable} must name the folder{(beside is null ? string.Empty : $", or it must be ../{beside} beside the repository's root")}.";
        _path = Environment.GetEnvironmentVariable(variable) is { Length: > 0 } named ? named : beside is null ? null : Beside(beside);
    }

    /// <summary>Why tests that need it are skipped; null where they are not.</summary>
    public string? Skip => _path is null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")) ? _missing : null;

    /// <summary>Where it is.</summary>
    public string Path => _path ?? throw new InvalidOperationException(_missing);

    /// <summary>Something in it.</summary>
    public string Of(params ReadOnlySpan<string> names) => System.IO.Path.Combine([Path, .. names]);

    private static string? Beside(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(System.IO.Path.Combine(folder.FullName, "CartographyPS.slnx"))) continue;
            string path = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder.FullName, "..", name));
            return Directory.Exists(path) ? path : null;
        }
        return null;
    }
}
