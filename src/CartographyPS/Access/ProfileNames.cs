using System.Management.Automation;
using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Access;

/// <summary>Resolves profile names: exact names, wildcards, and comma-separated lists in one text, as scheduled tasks pass them.</summary>
internal static class ProfileNames
{
    /// <summary>Returns the names of the profiles, each once, in the order given. An unknown name is kept, so that it becomes an error later.</summary>
    public static IReadOnlyList<string> Resolve(AwsProfiles profiles, IEnumerable<string> names) =>
        [.. names.SelectMany(name => Resolve(profiles, name)).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Resolve(AwsProfiles profiles, string name)
    {
        if (profiles.Find(name) is not null) return [name];
        if (name.IndexOf(',') >= 0)
            return name.Split(',').Select(part => part.Trim()).Where(part => part.Length > 0).SelectMany(part => Resolve(profiles, part));
        if (!WildcardPattern.ContainsWildcardCharacters(name)) return [name];

        var pattern = new WildcardPattern(name, WildcardOptions.IgnoreCase);
        var matches = profiles.All.Select(profile => profile.Name).Where(pattern.IsMatch).ToList();
        return matches.Count > 0 ? matches : [name];
    }
}
