namespace CartographyPS.Engine.Files;

/// <summary>
/// Creates files and folders that only their owner may read: they describe what an account holds. An existing file keeps its rights, so
/// a user who shares one changes its rights only once. On Windows files inherit their folder's rights, which is the usual way to share
/// there, so only folders are made private.
/// </summary>
internal static class OwnerOnly
{
    /// <summary>Creates a file for writing. It must not exist, not even as a link.</summary>
    /// <exception cref="IOException">The file exists, or cannot be created.</exception>
    public static FileStream CreateNew(string path, FileShare share = FileShare.Read, FileOptions options = FileOptions.None, int bufferSize = 64 * 1024) =>
        Open(path, FileMode.CreateNew, FileAccess.ReadWrite, share, options, bufferSize);

    /// <summary>Opens a file, or creates it.</summary>
    /// <exception cref="IOException">The file cannot be opened or created.</exception>
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

    /// <summary>Creates a folder when it does not exist. Missing parents are created with the system's default rights.</summary>
    /// <exception cref="IOException">The folder cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not create the folder.</exception>
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

    /// <summary>Copies a file's rights to a new file. A link's own rights are not those of its target.</summary>
    public static void CopyRights(string from, FileStream to)
    {
#if NET
        if (OperatingSystem.IsWindows() || new FileInfo(from) is not { Exists: true, LinkTarget: null } file) return;
        var mode = file.UnixFileMode;
        if (File.GetUnixFileMode(to.SafeFileHandle) != mode) File.SetUnixFileMode(to.SafeFileHandle, mode);
#endif
    }
}
