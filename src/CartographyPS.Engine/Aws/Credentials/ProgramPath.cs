namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>Finds a program by name. Only the folders of PATH are looked into: .NET looks into the current folder before them.</summary>
internal static class ProgramPath
{
    /// <summary>The program's file; null when there is none.</summary>
    /// <param name="name">Its name or path. A path is taken as it is.</param>
    /// <param name="path">The value of PATH; null for none. Relative folders in it are passed over.</param>
    /// <param name="posix">Whether by the rules of POSIX, or by those of Windows, where a name without an extension is that of an .exe.</param>
    public static string? Find(string name, string? path, bool posix)
    {
        if (name.IndexOf('/') >= 0 || (!posix && (name.IndexOf('\\') >= 0 || name.IndexOf(':') >= 0))) return name;

        string file = posix || Path.HasExtension(name) ? name : name + ".exe";
        return (path ?? string.Empty).Split(Path.PathSeparator).Select(folder => folder.Trim('"'))
            .Where(folder => Path.IsPathRooted(folder) && folder.IndexOfAny(Path.GetInvalidPathChars()) < 0)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(File.Exists);
    }
}
