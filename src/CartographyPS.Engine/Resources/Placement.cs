namespace CartographyPS.Engine.Resources;

/// <summary>Where a resource type is read.</summary>
public enum Placement
{
    /// <summary>In each region of an account.</summary>
    Regional,

    /// <summary>Once for an account.</summary>
    Global,

    /// <summary>Once for an organization, by the first of its accounts that may.</summary>
    Organization,

    /// <summary>Once in each region, by the first account that may: what AWS publishes to all accounts alike.</summary>
    Public,
}
