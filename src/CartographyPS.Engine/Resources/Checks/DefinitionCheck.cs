namespace CartographyPS.Engine.Resources.Checks;

/// <summary>
/// The mistakes that a definition shows by itself. What only the API models and the other types show is left to the tests over all
/// definitions.
/// </summary>
internal static class DefinitionCheck
{
    /// <summary>Refuses definitions that are wrong.</summary>
    /// <exception cref="DefinitionException">One is; the message names all mistakes.</exception>
    public static void Require(IEnumerable<ResourceType> types)
    {
        var mistakes = types.SelectMany(Mistakes).ToList();
        if (mistakes.Count > 0) throw new DefinitionException(mistakes);
    }

    /// <summary>The mistakes of a definition, each with the type's identifier before it.</summary>
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
