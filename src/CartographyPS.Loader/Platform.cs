using System.Runtime.InteropServices;

namespace CartographyPS.Loader;

/// <summary>The platform of this process, in .NET's runtime identifiers.</summary>
internal static class Platform
{
    /// <summary>The operating system and the architecture of the process: <c>win-x64</c>.</summary>
    public static string Name { get; } = System + "-" + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    private static string System =>
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "win"
        : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "osx"
        : "linux";
}
