using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Resources.Calls;

/// <summary>The list in a call's answer of what the call could not give, each with the reason.</summary>
/// <param name="Items">The path from a page to the list's elements.</param>
/// <param name="Key">The path from an element to the item that it is of.</param>
/// <param name="Reason">The path from an element to the reason; null where the list gives none.</param>
/// <param name="Gone">The reasons that mean that the item is not there any more; every other one means that it was not read.</param>
internal sealed record FailureList(JsonPath Items, JsonPath Key, JsonPath? Reason, IReadOnlyList<string> Gone)
{
    /// <summary>Whether an item that is in the list for a reason is not there any more; without reasons, being in the list says so.</summary>
    public bool MeansGone(string? reason) => Reason is null || Gone.Contains(reason, StringComparer.Ordinal);

    /// <summary>Names a list by its path.</summary>
    public static FailureList Of(string list, string key, string? reason, IReadOnlyList<string> gone) =>
        new(JsonPath.Parse(list + "[]"), JsonPath.Parse(key), reason is null ? null : JsonPath.Parse(reason), gone);
}
