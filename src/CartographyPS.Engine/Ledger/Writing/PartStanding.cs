namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>What a commit does with the contributions of a part that were not stated again.</summary>
internal enum PartStanding
{
    /// <summary>The part was read: what was not stated goes.</summary>
    Read,

    /// <summary>The part could not be read: they stay, as an earlier run confirmed them.</summary>
    Kept,

    /// <summary>The part never changes and is known from a complete reading: they stay, as confirmed by this run.</summary>
    Had,
}
