namespace TestSupport;

/// <summary>The repository that the tests are built in.</summary>
public static class RepositoryFolder
{
    /// <summary>The folder's path.</summary>
    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Returns a path in the folder.</summary>
    public static string Of(params ReadOnlySpan<string> names) => System.IO.Path.Combine([Path, .. names]);

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "CartographyPS.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run from within the repository.");
    }
}
