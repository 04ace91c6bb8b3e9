using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Resources.Calls;

/// <summary>The list of failures in a call's response, each with its reason.</summary>
/// <param name="Items">The path from a page to the list's elements.</param>
/// <param name="Key">The path from an element to its item.</param>
/// <param name="Reason">The path from an element to the reason; null where the list gives none.</param>
/// <param name="Gone">The reasons that mean that the item no longer exists. Any other reason means that it was not read.</param>
internal sealed record FailureList(JsonPath Items, JsonPath Key, JsonPath? Reason, IReadOnlyList<string> Gone)
{
    /// <summary>Returns true when a reason means that the item no longer exists. Without reasons, every element means that.</summary>
    public bool MeansGone(string? reason) => Reason is null || Gone.Contains(reason, StringComparer.Ordinal);

    /// <summary>Names a list by its path.</summary>
    public static FailureList Of(string list, string key, string? reason, IReadOnlyList<string> gone) =>
        new(JsonPath.Parse(list + "[]"), JsonPath.Parse(key), reason is null ? null : JsonPath.Parse(reason), gone);
}
