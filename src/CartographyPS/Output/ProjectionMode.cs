namespace CartographyPS;

/// <summary>How a database was brought to the ledger's graph.</summary>
public enum ProjectionMode
{
    /// <summary>It had it already, or could not be brought there.</summary>
    None,

    /// <summary>It got what had changed.</summary>
    Changes,

    /// <summary>All of it was compared.</summary>
    Full,
}
