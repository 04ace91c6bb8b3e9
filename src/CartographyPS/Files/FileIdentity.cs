using System.Runtime.InteropServices;

namespace CartographyPS.Files;

/// <summary>
/// Which file a path means: two paths of one file have the same identity, whether they differ by symbolic links, hard links, relative
/// parts or, where the system does not tell them apart, case. Of a file that does not exist yet, it is the identity of the folder
/// that it would be in, and its name.
/// </summary>
/// <param name="Volume">The volume, or device.</param>
/// <param name="Index">The file's number there.</param>
/// <param name="Rest">What of the path does not exist; empty when the file does.</param>
internal readonly record struct FileIdentity(ulong Volume, ulong Index, string Rest)
{
    // As many links as systems follow before they call it a circle.
    private const int MostLinks = 40;

    private static readonly bool IgnoresCase = !RuntimeInformation.IsOSPlatform(OSPlatform.Linux);

    /// <summary>The identity of the file.</summary>
    /// <param name="path">A full path.</param>
    public static FileIdentity Of(string path)
    {
        string rest = string.Empty;
        for (int links = 0; ;)
        {
            if (FileIndex.Find(path) is var (volume, index)) return new FileIdentity(volume, index, Name(rest));
            if (links < MostLinks && LinkTarget(path) is { } target)
            {
                // A link to what is not there yet: it would be made there.
                links++;
                path = target;
                continue;
            }
            if (Path.GetDirectoryName(path) is not { Length: > 0 } folder) return new FileIdentity(0, 0, Name(Path.Combine(path, rest)));
            rest = Path.Combine(Path.GetFileName(path), rest);
            path = folder;
        }
    }

    /// <summary>The full path that a symbolic link leads to; null when the path is not one.</summary>
    /// <param name="path">The path.</param>
    /// <param name="final">Whether a link that leads to a link is followed to its end.</param>
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
        // .NET Framework cannot tell. What a link leads to is known all the same when it exists, by its index.
        return null;
#endif
    }

    private static string Name(string rest) => IgnoresCase ? rest.Normalize().ToUpperInvariant() : rest;
}
