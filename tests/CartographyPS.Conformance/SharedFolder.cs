using TestSupport;

namespace CartographyPS.Conformance;

/// <summary>
/// The folder of contracts, estates, golden graphs and servers that this project is checked against: CARTOGRAPHYPS_SHARED names it, or
/// it is ../shared beside the repository.
/// </summary>
internal static class SharedFolder
{
    private static readonly ExternalFolder Folder = new("CARTOGRAPHYPS_SHARED", "shared");

    /// <summary>The reason to skip tests that need the folder; null to run them.</summary>
    internal static string? Skip => Folder.Skip;

    /// <summary>Returns a path in the folder.</summary>
    internal static string Of(params ReadOnlySpan<string> names) => Folder.Of(names);
}
