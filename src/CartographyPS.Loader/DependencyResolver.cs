#if NETSTANDARD
using System.Reflection;
using System.Runtime.InteropServices;

namespace CartographyPS.Loader;

/// <summary>
/// Resolves assemblies in Windows PowerShell 5.1. All modules share one application domain, and a module has no binding redirects.
/// Assemblies that the runtime does not find are therefore loaded from the module's folder by simple name.
/// </summary>
internal static class DependencyResolver
{
    public static Assembly Load(string directory, string name)
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows)) LoadSqlite(directory);
        AppDomain.CurrentDomain.AssemblyResolve += (_, wanted) =>
        {
            var path = Path.Combine(directory, new AssemblyName(wanted.Name).Name + ".dll");
            return File.Exists(path) ? Assembly.LoadFrom(path) : null;
        };
        return Assembly.LoadFrom(Path.Combine(directory, name + ".dll"));
    }

    // SQLite's provider names its library without a path. Windows then uses the library of that name that is already loaded.
    private static void LoadSqlite(string directory)
    {
        var sqlite = NativeLibraries.Find(directory, "e_sqlite3");
        if (sqlite != null && LoadLibrary(sqlite) == IntPtr.Zero)
            throw new DllNotFoundException($"{sqlite} could not be loaded (Windows error {Marshal.GetLastWin32Error()}).");
    }

    [DllImport("kernel32", EntryPoint = "LoadLibraryW", CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern IntPtr LoadLibrary(string path);
}
#else
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace CartographyPS.Loader;

/// <summary>
/// Loads the module's assemblies in PowerShell 7 into a load context of their own. Versions of AWSSDK.Core or SQLite in other modules do
/// not conflict with them.
/// </summary>
internal sealed class DependencyResolver : AssemblyLoadContext
{
    private readonly string _directory;

    private DependencyResolver(string directory) : base("CartographyPS") => _directory = directory;

    public static Assembly Load(string directory, string name) => new DependencyResolver(directory).LoadFromAssemblyName(new AssemblyName(name));

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // Prefers an assembly compiled for this platform. Assemblies that the module does not have (.NET, PowerShell) come from the default
        // context.
        var file = assemblyName.Name + ".dll";
        var path = Path.Combine(_directory, Platform.Name, file);
        if (!File.Exists(path)) path = Path.Combine(_directory, file);
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName)
    {
        var path = NativeLibraries.Find(_directory, unmanagedDllName);
        return path == null ? IntPtr.Zero : NativeLibrary.Load(path);
    }
}
#endif
