using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Ssm;

/// <summary>The vulnerabilities that a patch mends.</summary>
internal static class CveIds
{
    /// <summary>The ids in a text with commas; an empty list for none.</summary>
    public static object Of(JsonElement text) =>
        (Values.Text(text) ?? string.Empty).Split(',').Select(id => id.Trim()).Where(id => id.Length > 0).ToList();
}
