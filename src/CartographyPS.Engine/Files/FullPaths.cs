namespace CartographyPS.Engine.Files;

/// <summary>Tells paths that name one place from those that hang on a current folder.</summary>
internal static class FullPaths
{
    /// <summary>Whether a path names the same place whatever the current folder and drive are.</summary>
    public static bool IsFull(string path)
    {
#if NET
        return Path.IsPathFullyQualified(path);
#else
        // .NET Framework runs on Windows alone: \\server\share or C:\.
        bool IsSeparator(int index) => path[index] is '\\' or '/';
        return (path.Length >= 2 && IsSeparator(0) && IsSeparator(1)) || (path.Length >= 3 && char.IsLetter(path[0]) && path[1] == ':' && IsSeparator(2))
            || (Path.DirectorySeparatorChar == '/' && path is ['/', ..]);
#endif
    }
}
