namespace CartographyPS.Engine.Resources;

/// <summary>Where a resource type is read.</summary>
public enum Placement
{
    /// <summary>In each region of an account.</summary>
    Regional,

    /// <summary>Once for an account.</summary>
    Global,
}
