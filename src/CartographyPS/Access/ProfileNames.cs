using System.Management.Automation;
using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Access;

/// <summary>Finds the profiles that people name: by name, by wildcard, or several in one text, as a scheduled task passes them.</summary>
internal static class ProfileNames
{
    /// <summary>The names of the profiles, each once, in the order asked for. A name that there is none of stays, so that it becomes an error.</summary>
    public static IReadOnlyList<string> Resolve(AwsProfiles profiles, IEnumerable<string> names) =>
        [.. names.SelectMany(name => Resolve(profiles, name)).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Resolve(AwsProfiles profiles, string name)
    {
        if (profiles.Find(name) is not null) return [name];
        if (name.IndexOf(',') >= 0) return name.Split(',').Select(part => part.Trim()).Where(part => part.Length > 0).SelectMany(part => Resolve(profiles, part));
        if (!WildcardPattern.ContainsWildcardCharacters(name)) return [name];

        var pattern = new WildcardPattern(name, WildcardOptions.IgnoreCase);
        var matches = profiles.All.Select(profile => profile.Name).Where(pattern.IsMatch).ToList();
        return matches.Count > 0 ? matches : [name];
    }
}
