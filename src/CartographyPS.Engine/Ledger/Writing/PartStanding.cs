namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>What a commit does with the contributions of a part that were not stated again.</summary>
internal enum PartStanding
{
    /// <summary>The part was read: contributions that were not stated are removed.</summary>
    Read,

    /// <summary>The part could not be read: the contributions are kept, as confirmed by an earlier run.</summary>
    Kept,

    /// <summary>The part never changes and was read completely before: the contributions are kept, as confirmed by this run.</summary>
    Had,
}
