namespace CartographyPS.Engine.Files;

/// <summary>
/// Classifies file errors. .NET has one exception type for most of them; the operating system's error is in its code: on Windows
/// <c>0x8007</c> and the Win32 error, elsewhere the <c>errno</c>.
/// </summary>
internal static class FileErrors
{
    /// <summary>Returns true when another process has the file open or has locked it.</summary>
    public static bool IsInUse(IOException exception) => IsWindows(exception)
        ? Win32(exception.HResult) is 32 or 33 // ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
        : exception.HResult is 11 or 35; // EWOULDBLOCK on Linux, on macOS

    /// <summary>Returns true when the disk or the user's quota is full.</summary>
    public static bool IsDiskFull(IOException exception) => IsWindows(exception)
        ? Win32(exception.HResult) is 39 or 112 or 1295 // ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL, ERROR_DISK_QUOTA_EXCEEDED
        : exception.HResult is 28 or 69 or 122; // ENOSPC, EDQUOT on macOS, on Linux

    /// <summary>Returns true when the file system is read-only.</summary>
    public static bool IsReadOnly(IOException exception) => IsWindows(exception)
        ? Win32(exception.HResult) is 19 // ERROR_WRITE_PROTECT
        : exception.HResult is 30; // EROFS

    private static bool IsWindows(IOException exception) => (exception.HResult & 0xffff0000) == 0x80070000;

    private static int Win32(int result) => result & 0xffff;
}
