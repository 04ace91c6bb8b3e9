using System.ComponentModel;
using System.Runtime.InteropServices;

namespace CartographyPS.Engine.Files;

/// <summary>Creates folders on Windows whose files only their owner, the system and administrators may open.</summary>
internal static class WindowsFolder
{
    // Protected (P): nothing is inherited from the parent. Full access for the owner (OW), the system (SY) and administrators (BA),
    // inherited by files and folders inside (OI, CI).
    private const string Rights = "D:P(A;OICI;FA;;;OW)(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)";
    private const int AlreadyExists = 183;

    /// <summary>Creates the folder when it does not exist.</summary>
    /// <exception cref="IOException">The folder cannot be created.</exception>
    public static void CreatePrivate(string path)
    {
        if (!ConvertStringSecurityDescriptorToSecurityDescriptor(Rights, 1, out var descriptor, IntPtr.Zero)) throw Failure(path, Marshal.GetLastWin32Error());
        try
        {
            var attributes = new SecurityAttributes { Length = Marshal.SizeOf<SecurityAttributes>(), Descriptor = descriptor };
            if (CreateDirectory(path, ref attributes)) return;
            int error = Marshal.GetLastWin32Error();
            if (error != AlreadyExists || !Directory.Exists(path)) throw Failure(path, error);
        }
        finally
        {
            LocalFree(descriptor);
        }
    }

    private static IOException Failure(string path, int error) =>
        new($"The folder '{path}' cannot be created: {new Win32Exception(error).Message}", unchecked((int)0x80070000) | error);

#pragma warning disable SYSLIB1054 // One declaration for both frameworks.
    [DllImport("advapi32.dll", EntryPoint = "ConvertStringSecurityDescriptorToSecurityDescriptorW", CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool ConvertStringSecurityDescriptorToSecurityDescriptor(string text, int revision, out IntPtr descriptor, IntPtr size);

    [DllImport("kernel32.dll", EntryPoint = "CreateDirectoryW", CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CreateDirectory(string path, ref SecurityAttributes attributes);

    [DllImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern IntPtr LocalFree(IntPtr memory);
#pragma warning restore SYSLIB1054

    [StructLayout(LayoutKind.Sequential)]
    private struct SecurityAttributes
    {
        public int Length;
        public IntPtr Descriptor;
        public int InheritHandle;
    }
}
