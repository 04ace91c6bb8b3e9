using CartographyPS.Engine.Resources;

namespace WriteDocs;

/// <summary>Where a type is read, in words.</summary>
internal static class PlacementText
{
    /// <summary>For a column.</summary>
    public static string Where(Placement placement) => placement switch
    {
        Placement.Global => "the account",
        Placement.Organization => "the organization",
        Placement.Public => "each region, once for all accounts",
        _ => "each region",
    };

    /// <summary>As a sentence.</summary>
    public static string Sentence(Placement placement) => placement switch
    {
        Placement.Global => "Read once for an account.",
        Placement.Organization => "Read once for an organization, by the first of its accounts that may: the management account tries first.",
        Placement.Public => "Read once in each region for all accounts, by the first that may.",
        _ => "Read in each region.",
    };
}
