namespace CartographyPS.Engine.Resources.Catalog;

/// <summary>Selects resource types by the names that people write (see <see cref="NamePatterns"/>).</summary>
internal static class ResourceSelector
{
    /// <summary>Returns the types that match a pattern of <paramref name="include"/> and none of <paramref name="exclude"/>.</summary>
    /// <param name="catalog">All types.</param>
    /// <param name="include">Patterns; none for all types.</param>
    /// <param name="exclude">Patterns of types to leave out.</param>
    /// <param name="others">Other names that patterns may match: those of analyses that Cartography has among its resource types.</param>
    /// <returns>The types in the catalogue's order.</returns>
    /// <exception cref="UnknownResourceException">A pattern matches no type.</exception>
    public static IReadOnlyList<ResourceType> Select(
        ResourceCatalog catalog, IEnumerable<string> include, IEnumerable<string> exclude, IEnumerable<string>? others = null)
    {
        string[] names = [.. catalog.Types.Select(type => type.Identifier), .. others ?? []];
        var included = NamePatterns.Find(names, include);
        var excluded = NamePatterns.Find(names, exclude);
        return [.. catalog.Types.Where(type => (included is null || included.Contains(type.Identifier)) && excluded?.Contains(type.Identifier) != true)];
    }
}
