using System.Reflection;

namespace CartographyPS.PowerShellHost;

/// <summary>The module as the build assembled it.</summary>
public static class BuiltModule
{
    /// <summary>The full path of <c>CartographyPS.psd1</c>.</summary>
    public static string Manifest { get; } = typeof(BuiltModule).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "ModuleManifest").Value!;

    /// <summary>The folder that holds the manifest: <c>artifacts/module/CartographyPS/&lt;version&gt;</c>.</summary>
    public static string Directory { get; } = Path.GetDirectoryName(Manifest)!;
}
