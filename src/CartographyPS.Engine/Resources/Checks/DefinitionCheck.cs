namespace CartographyPS.Engine.Resources.Checks;

/// <summary>
/// Finds the mistakes that a definition shows by itself. Mistakes that show only against the API models and the other types are left to the
/// tests over all definitions.
/// </summary>
internal static class DefinitionCheck
{
    /// <summary>Throws when a definition is wrong.</summary>
    /// <exception cref="DefinitionException">A definition is wrong; the message names all mistakes.</exception>
    public static void Require(IEnumerable<ResourceType> types)
    {
        var mistakes = types.SelectMany(Mistakes).ToList();
        if (mistakes.Count > 0) throw new DefinitionException(mistakes);
    }

    /// <summary>Returns the mistakes of a definition, each prefixed with the type's identifier.</summary>
    public static IEnumerable<string> Mistakes(ResourceType type) => type.Nodes.SelectMany(NodeCheck.Mistakes)
        .Concat(type.Edges.SelectMany(NodeCheck.Mistakes))
        .Concat(type.Sources.SelectMany(ReachCheck.Mistakes))
        .Concat(type.Requests.SelectMany(ReachCheck.OfFirstCall))
        .Concat(type.Requests.SelectMany(CallCheck.Mistakes))
        .Concat(type.Sources.SelectMany(RepeatCheck.Mistakes))
        .Concat(PartCheck.Mistakes(type))
        .Concat(PlacementCheck.Mistakes(type))
        .Select(mistake => $"{type.Identifier}: {mistake}")
        .Distinct(StringComparer.Ordinal);
}
