using System.Runtime.InteropServices;

namespace CartographyPS.Loader;

/// <summary>
/// Finds the module's native libraries: <c>native/&lt;os&gt;-&lt;architecture&gt;/</c> beside the folder of the assemblies.
/// </summary>
internal static class NativeLibraries
{
    /// <summary>Returns the path of a native library for this process; null when the module does not have it.</summary>
    /// <param name="directory">The folder of the assemblies.</param>
    /// <param name="name">The name of the library in code, without prefix or extension: <c>e_sqlite3</c>.</param>
    public static string? Find(string directory, string name)
    {
        var file =
            RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? name + ".dll"
            : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "lib" + name + ".dylib"
            : "lib" + name + ".so";
        var path = Path.Combine(directory, "..", "native", Platform.Name, file);
        return File.Exists(path) ? Path.GetFullPath(path) : null;
    }
}
