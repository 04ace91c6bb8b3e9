using TestSupport;

namespace CartographyPS.Conformance;

/// <summary>
/// The folder of contracts, estates, golden graphs and servers that this project is checked against: CARTOGRAPHYPS_SHARED names it, or
/// it is ../shared beside the repository.
/// </summary>
internal static class SharedFolder
{
    private static readonly ExternalFolder Folder = new("CARTOGRAPHYPS_SHARED", "shared");

    /// <summary>Why tests that need it are skipped; null where they are not.</summary>
    internal static string? Skip => Folder.Skip;

    /// <summary>Something in it.</summary>
    internal static string Of(params ReadOnlySpan<string> names) => Folder.Of(names);
}
