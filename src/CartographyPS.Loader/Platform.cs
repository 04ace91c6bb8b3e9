using System.Runtime.InteropServices;

namespace CartographyPS.Loader;

/// <summary>What this process runs on, as .NET's runtime identifiers name it.</summary>
internal static class Platform
{
    /// <summary>The operating system and the architecture of the process: <c>win-x64</c>.</summary>
    public static string Name { get; } = System + "-" + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    private static string System =>
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "win"
        : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "osx"
        : "linux";
}
