namespace CartographyPS.Engine.Flow;

/// <summary>The kinds of long work, in the order in which a <see cref="WorkScheduler"/> runs them.</summary>
internal enum WorkKind
{
    /// <summary>Replacing a scope in the ledger. One scope commits at a time and all others wait for it, so it runs first.</summary>
    Commit,

    /// <summary>Turning a parsed response into contributions. It returns memory that parsing takes, so it runs before parsing.</summary>
    State,

    /// <summary>Parsing a large response.</summary>
    Parse,
}
