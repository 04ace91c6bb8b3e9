namespace CartographyPS.Engine.Aws.Credentials.Processes;

/// <summary>Finds a program by name, in the folders of PATH only. .NET would search the current folder first.</summary>
internal static class ProgramPath
{
    /// <summary>Returns the program's file; null when there is none.</summary>
    /// <param name="name">The name or path of the program. A path is returned as it is.</param>
    /// <param name="path">The value of PATH; null for none. Relative folders in it are ignored.</param>
    /// <param name="posix">True for the rules of POSIX, false for those of Windows, where a name without an extension means an .exe.</param>
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
