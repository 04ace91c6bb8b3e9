using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CartographyPS.Engine.Aws.Config.Editing;

/// <summary>Compares owners and counts names (hard links) of files, which .NET does not support.</summary>
internal static class FileIdentity
{
    private const int CurrentFolder = -100;
    private const uint BasicStatus = 0x7ff;

    /// <summary>Returns true when another file can replace a file without loss: it has the same owner and group, and the file has no second name.</summary>
    /// <param name="path">The file.</param>
    /// <param name="other">The file that replaces it.</param>
    /// <returns>False also when the answer is unknown.</returns>
    public static bool CanBeReplaced(string path, string other) => Path.DirectorySeparatorChar == '\\' ? HasOneName(path) : IsAlike(path, other);

    private static bool HasOneName(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return GetFileInformationByHandle(stream.SafeFileHandle, out var information) && information.Links == 1;
    }

    private static bool IsAlike(string path, string other)
    {
        try
        {
            return Statx(CurrentFolder, path, 0, BasicStatus, out var one) == 0 && Statx(CurrentFolder, other, 0, BasicStatus, out var two) == 0
                && one.Links == 1 && one.User == two.User && one.Group == two.Group;
        }
        catch (Exception exception) when (exception is EntryPointNotFoundException or DllNotFoundException)
        {
            // macOS has no statx.
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "statx", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, string path, int flags, uint mask, out UnixStatus status);

    [DllImport("kernel32.dll", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool GetFileInformationByHandle(SafeFileHandle file, out WindowsStatus information);

    // struct statx of Linux: the same on every processor, 256 bytes.
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct UnixStatus
    {
        [FieldOffset(16)]
        public uint Links;

        [FieldOffset(20)]
        public uint User;

        [FieldOffset(24)]
        public uint Group;
    }

    // BY_HANDLE_FILE_INFORMATION: 13 numbers of 32 bits, the eleventh of which is the number of names.
    [StructLayout(LayoutKind.Explicit, Size = 52)]
    private struct WindowsStatus
    {
        [FieldOffset(40)]
        public uint Links;
    }
}
