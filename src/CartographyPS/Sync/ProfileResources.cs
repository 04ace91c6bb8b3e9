using CartographyPS.Engine.Resources.Catalog;

namespace CartographyPS.Sync;

/// <summary>
/// The profiles and the resource types that the objects of a pipeline name. A sync reads each of its types in each of its accounts, so objects
/// that pair them otherwise are more than one sync.
/// </summary>
internal sealed class ProfileResources
{
    private const string All = "*";

    private readonly HashSet<string> _profiles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _resources = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(string Profile, string Resource)> _pairs = [];

    /// <summary>The names and wildcards of the resource types.</summary>
    public IReadOnlyCollection<string> Resources => _resources;

    /// <summary>Adds what one object names.</summary>
    /// <param name="profiles">Names and wildcards of profiles; none for the credentials that the AWS tools would use.</param>
    /// <param name="resources">Names and wildcards of resource types; none for all types.</param>
    public void Add(IReadOnlyCollection<string> profiles, IReadOnlyCollection<string> resources)
    {
        foreach (string profile in profiles.DefaultIfEmpty(string.Empty))
        {
            _profiles.Add(profile);
            foreach (string resource in NamePatterns.Split(resources).DefaultIfEmpty(All))
            {
                _resources.Add(resource);
                _pairs.Add((profile, resource.ToUpperInvariant()));
            }
        }
    }

    /// <summary>Throws when a profile is named with other resource types than another.</summary>
    /// <exception cref="ArgumentException">They differ.</exception>
    public void Check()
    {
        if (_pairs.Count == _profiles.Count * _resources.Count) return;
        throw new ArgumentException(
            "The objects in the pipeline name other resource types for one profile than for another. "
                + "A sync reads the same types in all of its accounts: run one for each, with ForEach-Object.");
    }
}
