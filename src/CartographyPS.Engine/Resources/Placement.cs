namespace CartographyPS.Engine.Resources;

/// <summary>Where and how often a resource type is read.</summary>
public enum Placement
{
    /// <summary>In each region of an account.</summary>
    Regional,

    /// <summary>Once for an account.</summary>
    Global,

    /// <summary>Once for an organization, by the first of its accounts that is permitted to.</summary>
    Organization,

    /// <summary>Once in each region, by the first account that is permitted to: what AWS publishes to all accounts alike.</summary>
    Public,
}
