using CartographyPS.Engine.Files;

namespace CartographyPS.Engine.Aws.Config.Editing;

/// <summary>
/// Replaces files atomically: readers, and a machine that stops at any moment, have the old content or the new. A file of another owner or
/// with several names (hard links) is overwritten in place instead, after a backup was made, so that its owner and its names stay.
/// </summary>
internal static class AtomicFile
{
    /// <summary>Follows links and returns the file that a path leads to. The file need not exist.</summary>
    public static string Target(string path)
    {
        path = Path.GetFullPath(path);
#if NET
        return new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
#else
        return path;
#endif
    }

    /// <summary>Replaces the content of a file and keeps the old content beside it as <c>.bak</c>.</summary>
    /// <param name="path">The file; it need not exist. Of a link the target is replaced.</param>
    /// <param name="expected">The content that the file must still have; empty for a new file.</param>
    /// <param name="content">The new content.</param>
    /// <returns>The path of the backup; null for a new file.</returns>
    /// <exception cref="IOException">The file cannot be written, or another program changed it.</exception>
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
            if (expected.Length > 0) throw new IOException("The file was deleted while it was being changed. Try again.");
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
        // The length first: by now the file may be larger than the limit of the read.
        return new FileInfo(path).Length == expected.Length && BoundedFile.ReadBytes(path, BoundedFile.ConfigBytes).SequenceEqual(expected);
    }

    private static void WriteOver(string path, string temporary, string backup, byte[] expected, byte[] content)
    {
        // The copy first, under a unique name. Moved into place, it replaces whatever is there, even a link.
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
            // The disk is full. The old content fits, since it was there before.
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
        // On Windows, File.Replace keeps the access list of the replaced file.
    }
#endif
}
