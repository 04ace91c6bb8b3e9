using System.Text.RegularExpressions;

namespace CartographyPS.Engine.Aws.Config;

/// <summary>
/// Checks region names and writes them in lower case, as AWS does. A region becomes part of the host that signed requests go to, so
/// nothing but a name is accepted.
/// </summary>
internal static class RegionName
{
    private static readonly Regex Form = new(@"\A[a-z]{2,}(-[a-z0-9]+)+\z", RegexOptions.CultureInvariant);

    /// <summary>Returns a name as AWS writes it; null for a text that is not a region name.</summary>
    public static string? Of(string text)
    {
        string name = text.Trim().ToLowerInvariant();
        return name.Length <= 63 && Form.IsMatch(name) ? name : null;
    }
}
