namespace CartographyPS;

/// <summary>The state of the ledger's graph in a database.</summary>
public enum ProjectionStatus
{
    /// <summary>The database has the graph.</summary>
    Complete,

    /// <summary>The database lacks a part of the graph. It is in the ledger, and the next publish writes it.</summary>
    Pending,

    /// <summary>The database has the graph except what it refused, which warnings name and the ledger keeps.</summary>
    Partial,
}
