namespace CartographyPS.Engine.Files;

/// <summary>
/// Makes files and folders that only their owner may read: they say what an account holds. A file that is there already keeps its rights,
/// so that whoever wants to share one gives it other rights once. On Windows a folder's rights pass to its files, the usual way to share
/// there, so that only folders are made private.
/// </summary>
internal static class OwnerOnly
{
    /// <summary>Makes a file for writing; it must not exist, not even as a link.</summary>
    /// <exception cref="IOException">It exists, or cannot be made.</exception>
    public static FileStream CreateNew(string path, FileShare share = FileShare.Read, FileOptions options = FileOptions.None, int bufferSize = 64 * 1024) =>
        Open(path, FileMode.CreateNew, FileAccess.ReadWrite, share, options, bufferSize);

    /// <summary>Opens a file, or makes it.</summary>
    /// <exception cref="IOException">It cannot be opened or made.</exception>
    public static FileStream Open(
        string path, FileMode mode, FileAccess access, FileShare share, FileOptions options = FileOptions.None, int bufferSize = 4096)
    {
#if NET
        var how = new FileStreamOptions { Mode = mode, Access = access, Share = share, Options = options, BufferSize = bufferSize };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, how);
#else
        return new FileStream(path, mode, access, share, bufferSize, options);
#endif
    }

    /// <summary>Makes a folder when there is none; its parents, if need be, as the system makes folders.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static void CreateFolder(string path)
    {
        if (Directory.Exists(path)) return;
        if (Path.GetDirectoryName(path) is { Length: > 0 } parent) Directory.CreateDirectory(parent);
#if NET
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return;
        }
#endif
        WindowsFolder.CreatePrivate(path);
    }

    /// <summary>Gives a new file the rights that another has; a link's are not those of what it points to.</summary>
    public static void CopyRights(string from, FileStream to)
    {
#if NET
        if (OperatingSystem.IsWindows() || new FileInfo(from) is not { Exists: true, LinkTarget: null } file) return;
        var mode = file.UnixFileMode;
        if (File.GetUnixFileMode(to.SafeFileHandle) != mode) File.SetUnixFileMode(to.SafeFileHandle, mode);
#endif
    }
}
