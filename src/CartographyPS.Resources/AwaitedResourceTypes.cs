namespace CartographyPS.Resources;

/// <summary>
/// Identifiers of Cartography's resource types that no definition here reads. Requesting one is an error that says so, instead of one that
/// suggests a similar name. A definition that reads a type takes its identifier from here; a test asks for it.
/// </summary>
internal static class AwaitedResourceTypes
{
    /// <summary>All of them, sorted.</summary>
    public static IReadOnlyList<string> All { get; } = ["permission_relationships"];
}
