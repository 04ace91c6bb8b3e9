namespace CartographyPS.Engine.Ledger;

/// <summary>The reasons for which a ledger cannot be used. The names are stable across versions.</summary>
internal enum LedgerFault
{
    /// <summary>The file is damaged.</summary>
    Corrupt,

    /// <summary>A newer version of this module wrote it.</summary>
    NewerVersion,

    /// <summary>An older version of this module wrote it, and it was opened for reading only.</summary>
    OlderVersion,

    /// <summary>The file is not a ledger.</summary>
    NotALedger,

    /// <summary>The file, its folder or the disk is read-only.</summary>
    ReadOnly,

    /// <summary>No space is left.</summary>
    DiskFull,

    /// <summary>The disk or the share failed.</summary>
    Device,

    /// <summary>Another run or program has locked the ledger.</summary>
    Locked,

    /// <summary>There is no ledger.</summary>
    NotFound,

    /// <summary>The path cannot be created or opened.</summary>
    Path,

    /// <summary>A query is wrong.</summary>
    Query,

    /// <summary>Another SQLite error.</summary>
    Other,
}
