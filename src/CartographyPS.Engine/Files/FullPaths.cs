namespace CartographyPS.Engine.Files;

/// <summary>Distinguishes full paths from those that depend on the current folder or drive.</summary>
internal static class FullPaths
{
    /// <summary>Returns true when a path does not depend on the current folder or drive.</summary>
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
