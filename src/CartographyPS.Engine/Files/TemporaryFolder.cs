namespace CartographyPS.Engine.Files;

/// <summary>Finds the folder for temporary files.</summary>
internal static class TemporaryFolder
{
    private static readonly bool IsWindows = Path.DirectorySeparatorChar == '\\';

    /// <summary>Returns the folder that the environment of this process names.</summary>
    public static string Find() => Find(Environment.GetEnvironmentVariable);

    /// <summary>
    /// Returns the folder that <c>TMPDIR</c> (on Windows <c>TMP</c> or <c>TEMP</c>) names. A relative name is ignored: it would put an
    /// account's data into whatever folder is current.
    /// </summary>
    /// <param name="variable">Reads an environment variable; null when it is not set.</param>
    internal static string Find(Func<string, string?> variable)
    {
        string[] names = IsWindows ? ["TMP", "TEMP"] : ["TMPDIR"];
        string? named = names.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        if (named is null || FullPaths.IsFull(named)) return Path.GetFullPath(named ?? Usual());
        return Usual();
    }

    private static string Usual()
    {
        if (!IsWindows) return "/tmp";
        string data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return FullPaths.IsFull(data) ? Path.Combine(data, "Temp") : Path.Combine(Environment.SystemDirectory, "..", "Temp");
    }
}
