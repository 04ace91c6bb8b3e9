using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CartographyPS.Files;

/// <summary>Reads the number that identifies a file in its file system, which .NET does not support.</summary>
internal static class FileIndex
{
    private const uint ShareAll = 7, OpenExisting = 3, BackupSemantics = 0x02000000;

    /// <summary>Returns the volume and the number of a file or folder; null when it does not exist or the system does not tell.</summary>
    public static (ulong Volume, ulong Index)? Find(string path)
    {
        try
        {
            return RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? OnWindows(path) : OnUnix(path);
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    private static (ulong, ulong)? OnUnix(string path) => GetInodeData(path, out ulong device, out ulong inode) == 0 ? (device, inode) : null;

    // Opened without any access, so that locked and unreadable files are found too.
    private static (ulong, ulong)? OnWindows(string path)
    {
        using var handle = CreateFile(path, 0, ShareAll, IntPtr.Zero, OpenExisting, BackupSemantics, IntPtr.Zero);
        return !handle.IsInvalid && GetFileInformationByHandle(handle, out var file) ? (file.Volume, ((ulong)file.IndexHigh << 32) | file.IndexLow) : null;
    }

    // This library comes with PowerShell. The layout of stat differs between systems.
    [DllImport("libpsl-native")]
    private static extern int GetInodeData(byte[] path, out ulong device, out ulong inode);

    private static int GetInodeData(string path, out ulong device, out ulong inode) =>
        GetInodeData(System.Text.Encoding.UTF8.GetBytes(path + "\0"), out device, out inode);

    [DllImport("kernel32", EntryPoint = "CreateFileW", CharSet = CharSet.Unicode, SetLastError = true)]
    private static extern SafeFileHandle CreateFile(string path, uint access, uint share, IntPtr security, uint disposition, uint flags, IntPtr template);

    [DllImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool GetFileInformationByHandle(SafeFileHandle handle, out FileInformation information);

    [StructLayout(LayoutKind.Sequential)]
    private struct FileInformation
    {
        public uint Attributes, CreatedLow, CreatedHigh, AccessedLow, AccessedHigh, WrittenLow, WrittenHigh;
        public uint Volume, SizeHigh, SizeLow, Links, IndexHigh, IndexLow;
    }
}
