namespace CartographyPS;

/// <summary>The way in which a database was updated to the ledger's graph.</summary>
public enum ProjectionMode
{
    /// <summary>Not updated: it was up to date, or the publish failed.</summary>
    None,

    /// <summary>The changes since the last publish were written.</summary>
    Changes,

    /// <summary>The whole graph was compared.</summary>
    Full,
}
