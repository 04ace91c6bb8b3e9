using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Organizations;

/// <summary>Ids of roots and organizational units, which are unique within their organization only.</summary>
internal static class OrganizationIds
{
    /// <summary>The id of the root that something lies in directly; nothing when that is a unit.</summary>
    /// <param name="values">The organization's id and what AWS calls the parent.</param>
    public static object? OfRoot(IReadOnlyList<JsonElement> values) => Of(values, "r-");

    /// <summary>The id of the unit that something lies in directly; nothing when that is the root.</summary>
    /// <param name="values">The organization's id and what AWS calls the parent.</param>
    public static object? OfUnit(IReadOnlyList<JsonElement> values) => Of(values, "ou-");

    private static string? Of(IReadOnlyList<JsonElement> values, string kind) =>
        Values.Text(values[1]) is { } parent && parent.StartsWith(kind, StringComparison.Ordinal) ? $"{Values.Text(values[0])}/{parent}" : null;
}
