using System.Runtime.InteropServices;

namespace CartographyPS.Files;

/// <summary>
/// The identity of the file that a path leads to. Paths that differ by symbolic links, hard links, relative parts or, where the system
/// ignores it, case have the same identity when they lead to the same file. A file that does not exist yet has the identity of its folder,
/// with its name.
/// </summary>
/// <param name="Volume">The volume, or device.</param>
/// <param name="Index">The number of the file on the volume.</param>
/// <param name="Rest">The part of the path that does not exist; empty when the file exists.</param>
internal readonly record struct FileIdentity(ulong Volume, ulong Index, string Rest)
{
    // The number of links that systems follow before they report a cycle.
    private const int MostLinks = 40;

    private static readonly bool IgnoresCase = !RuntimeInformation.IsOSPlatform(OSPlatform.Linux);

    /// <summary>Returns the identity of a file.</summary>
    /// <param name="path">A full path.</param>
    public static FileIdentity Of(string path)
    {
        string rest = string.Empty;
        for (int links = 0; ;)
        {
            if (FileIndex.Find(path) is var (volume, index)) return new FileIdentity(volume, index, Name(rest));
            if (links < MostLinks && LinkTarget(path) is { } target)
            {
                // A link to a missing file: the file would be created at its target.
                links++;
                path = target;
                continue;
            }
            if (Path.GetDirectoryName(path) is not { Length: > 0 } folder) return new FileIdentity(0, 0, Name(Path.Combine(path, rest)));
            rest = Path.Combine(Path.GetFileName(path), rest);
            path = folder;
        }
    }

    /// <summary>Returns the target of a symbolic link as a full path; null when the path is not a link.</summary>
    /// <param name="path">The path.</param>
    /// <param name="final">True to follow a chain of links to its end.</param>
    public static string? LinkTarget(string path, bool final = false)
    {
#if NET
        try
        {
            return File.ResolveLinkTarget(path, final) is { } target ? Path.GetFullPath(target.FullName) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
#else
        // .NET Framework cannot read links. An existing target is still recognized by its index.
        return null;
#endif
    }

    private static string Name(string rest) => IgnoresCase ? rest.Normalize().ToUpperInvariant() : rest;
}
