using System.Runtime.InteropServices;

namespace CartographyPS.Loader;

/// <summary>Finds the module's native libraries: <c>native/&lt;os&gt;-&lt;architecture&gt;/</c> beside the folder of the assemblies.</summary>
internal static class NativeLibraries
{
    /// <summary>The path of a native library for this process, or null when the module does not ship it.</summary>
    /// <param name="directory">The folder of the assemblies.</param>
    /// <param name="name">The library's name as code imports it, without prefix or extension: <c>e_sqlite3</c>.</param>
    public static string? Find(string directory, string name)
    {
        var (system, file) =
            RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? ("win", name + ".dll")
            : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? ("osx", "lib" + name + ".dylib")
            : ("linux", "lib" + name + ".so");
        var runtime = system + "-" + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        var path = Path.Combine(directory, "..", "native", runtime, file);
        return File.Exists(path) ? Path.GetFullPath(path) : null;
    }
}
