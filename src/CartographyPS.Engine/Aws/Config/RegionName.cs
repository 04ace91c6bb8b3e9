using System.Text.RegularExpressions;

namespace CartographyPS.Engine.Aws.Config;

/// <summary>
/// The names of regions. AWS writes them in lower case, and so do we whatever case they were given in. Since they become part of the
/// addresses that signed requests go to, nothing else than a name may stand in their place.
/// </summary>
internal static class RegionName
{
    private static readonly Regex Form = new(@"\A[a-z]{2,}(-[a-z0-9]+)+\z", RegexOptions.CultureInvariant);

    /// <summary>The name as AWS writes it; null when it cannot be one.</summary>
    public static string? Of(string text)
    {
        string name = text.Trim().ToLowerInvariant();
        return name.Length <= 63 && Form.IsMatch(name) ? name : null;
    }
}
