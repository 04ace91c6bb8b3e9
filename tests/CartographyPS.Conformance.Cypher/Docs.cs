using System.Reflection;

namespace CartographyPS.Conformance.Cypher;

/// <summary>The documentation of the repository.</summary>
internal static class Docs
{
    private static readonly string Folder = typeof(Docs).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Docs").Value!;

    /// <summary>Returns the path of a file.</summary>
    public static string Of(string name) => Path.Combine(Folder, name);
}
