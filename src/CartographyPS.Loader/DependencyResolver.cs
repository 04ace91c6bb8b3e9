#if NETSTANDARD
using System.Reflection;
using System.Runtime.InteropServices;

namespace CartographyPS.Loader;

/// <summary>
/// Windows PowerShell 5.1: one application domain for all modules and no binding redirects of our own, so what the runtime does not
/// find is taken from our folder by its simple name.
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

    // SQLite's provider names its library without a path; Windows then takes the one of that name that is already loaded.
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
/// PowerShell 7: our assemblies and their dependencies live in a load context of their own, so another module's version of AWSSDK.Core
/// or of SQLite does no harm, and ours does it none.
/// </summary>
internal sealed class DependencyResolver : AssemblyLoadContext
{
    private readonly string _directory;

    private DependencyResolver(string directory) : base("CartographyPS") => _directory = directory;

    public static Assembly Load(string directory, string name) => new DependencyResolver(directory).LoadFromAssemblyName(new AssemblyName(name));

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // Compiled for this platform where the module has it so; what it does not have at all (.NET itself, PowerShell) comes from the
        // default context.
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
