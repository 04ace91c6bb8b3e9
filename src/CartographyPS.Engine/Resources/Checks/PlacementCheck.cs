namespace CartographyPS.Engine.Resources.Checks;

/// <summary>
/// Checks that a type that any of several accounts may read states nothing that depends on which of them does. Otherwise its scope would
/// change whenever another account reads it.
/// </summary>
internal static class PlacementCheck
{
    /// <summary>Returns the mistakes of a type: values that its placement does not have.</summary>
    public static IEnumerable<string> Mistakes(ResourceType type)
    {
        var (without, reason) = Lacks(type.Placement);
        return from use in type.Sources.SelectMany(ValueUse.Of).Concat(type.Calls.SelectMany(ValueUse.Of))
               from name in use.Value.OfScope
               where without.Contains(name)
               select $"{use.Member} reads the scope's {name}, but the type is {nameof(Placement)}.{type.Placement}: {reason}";
    }

    private static (string[] Without, string Reason) Lacks(Placement placement) => placement switch
    {
        Placement.Organization => (["account", "account name", "region"], "any account of the organization may be the one that reads it."),
        Placement.Public => (["account", "account name", "organization"], "any account may be the one that reads it."),
        _ => (["organization"], $"only a type that is {nameof(Placement)}.{Placement.Organization} is read for an organization."),
    };
}
