using System.Text.Json;
using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Engine.Sync.Planning;

/// <summary>The regions that AWS lists for an account. Each region makes scopes of its own, so it is listed once, and by its name only.</summary>
/// <param name="Enabled">The enabled regions, sorted.</param>
/// <param name="Disabled">The regions that are not enabled.</param>
/// <param name="NoNames">The texts that are not region names.</param>
internal sealed record RegionList(IReadOnlyList<string> Enabled, IReadOnlyList<string> Disabled, IReadOnlyList<string> NoNames)
{
    private const string NotEnabled = "not-opted-in";

    /// <summary>True when no region is enabled.</summary>
    public bool IsEmpty => Enabled.Count == 0;

    /// <summary>Reads the regions of a response.</summary>
    /// <param name="regions">The list, each with its <c>RegionName</c> and <c>OptInStatus</c>.</param>
    public static RegionList Of(JsonElement regions)
    {
        SortedSet<string> enabled = new(StringComparer.Ordinal), disabled = new(StringComparer.Ordinal), noNames = new(StringComparer.Ordinal);
        foreach (var region in regions.EnumerateArray())
        {
            string text = Text(region, "RegionName");
            if (RegionName.Of(text) is not { } name) noNames.Add(text);
            else if (Text(region, "OptInStatus") == NotEnabled) disabled.Add(name);
            else enabled.Add(name);
        }
        return new RegionList([.. enabled], [.. disabled], [.. noNames]);
    }

    private static string Text(JsonElement region, string member) =>
        region.ValueKind == JsonValueKind.Object && region.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : string.Empty;
}
