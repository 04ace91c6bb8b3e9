using CartographyPS.Engine.Files;

namespace CartographyPS.Engine.Aws.Config;

/// <summary>
/// Replaces a file as a whole: whoever reads it, or a machine that stops at any moment, has the old content or the new. A file that
/// another owns or that has several names (hard links) is written over in its place instead, after a copy of it was made, so that owner
/// and names stay.
/// </summary>
internal static class AtomicFile
{
    /// <summary>The file that a path leads to in the end, where it is a link; it need not exist.</summary>
    public static string Target(string path)
    {
        path = Path.GetFullPath(path);
#if NET
        return new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
#else
        return path;
#endif
    }

    /// <summary>Replaces the file's content and keeps the old one beside it as <c>.bak</c>.</summary>
    /// <param name="path">The file; it need not exist. Where it is a link, what it points to is replaced.</param>
    /// <param name="expected">The content that the file must still have; empty for a file that does not exist.</param>
    /// <param name="content">The new content.</param>
    /// <returns>The backup; null when the file is new.</returns>
    /// <exception cref="IOException">The file cannot be written, or has another content by now.</exception>
    public static string? Replace(string path, byte[] expected, byte[] content)
    {
        path = Target(path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string temporary = path + "." + Path.GetRandomFileName();
        try
        {
            Write(temporary, path, content);
            return Swap(path, temporary, expected, content);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static string? Swap(string path, string temporary, byte[] expected, byte[] content)
    {
        if (!File.Exists(path))
        {
            if (expected.Length > 0) throw new IOException("The file was removed while it was being changed.");
            File.Move(temporary, path);
            return null;
        }

        if (!HasContent(path, expected)) throw new IOException("The file was changed by another program at the same time. Try again.");
        string backup = path + ".bak";
        if (FileIdentity.CanBeReplaced(path, temporary)) File.Replace(temporary, path, backup);
        else WriteOver(path, temporary, backup, expected, content);
        return backup;
    }

    private static bool HasContent(string path, byte[] expected)
    {
        // The length first: by now the file may be larger than any that is read.
        return new FileInfo(path).Length == expected.Length && BoundedFile.ReadBytes(path, BoundedFile.ConfigBytes).SequenceEqual(expected);
    }

    private static void WriteOver(string path, string temporary, string backup, byte[] expected, byte[] content)
    {
        // The copy first, under a name of its own, then in the backup's place: whatever stood there, a link too, goes.
        File.Delete(temporary);
        Write(temporary, path, expected);
        File.Delete(backup);
        File.Move(temporary, backup);

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.Read);
        try
        {
            Write(stream, content);
        }
        catch (IOException)
        {
            // The disk is full: the old content had its place.
            stream.Position = 0;
            Write(stream, expected);
            throw;
        }
    }

    private static void Write(string path, string like, byte[] content)
    {
        using var stream = Create(path);
        CopyMode(like, path);
        Write(stream, content);
    }

    private static void Write(FileStream stream, byte[] content)
    {
        stream.Write(content, 0, content.Length);
        stream.SetLength(content.Length);
        stream.Flush(flushToDisk: true);
    }

#if NET
    private static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    private static void CopyMode(string from, string to)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(from)) File.SetUnixFileMode(to, File.GetUnixFileMode(from));
    }
#else
    private static FileStream Create(string path) => new(path, FileMode.CreateNew, FileAccess.Write);

    private static void CopyMode(string from, string to)
    {
        // Windows: File.Replace keeps the access list of the file that it replaces.
    }
#endif
}
