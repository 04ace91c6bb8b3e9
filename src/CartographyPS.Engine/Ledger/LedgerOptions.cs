namespace CartographyPS.Engine.Ledger;

/// <summary>The options for writing a ledger.</summary>
internal sealed record LedgerOptions
{
    /// <summary>
    /// The memory in bytes that the contributions of all scopes being read may take before they spill to temporary files. 8 MB unless set.
    /// </summary>
    public long SpillBytes { get; init; } = 8L * 1024 * 1024;

    /// <summary>The size of SQLite's page cache for writing, in KiB. 12 MiB unless set.</summary>
    public int CacheKibibytes { get; init; } = 12 * 1024;

    /// <summary>The number of the newest runs whose changes are kept. 30 unless set.</summary>
    public int RunsWithChanges { get; init; } = 30;

    /// <summary>The folder for temporary files, a full path: the system's unless set.</summary>
    public string TemporaryFolder { get; init; } = Files.TemporaryFolder.Find();

    /// <summary>The maximum size of the file in bytes; null for no limit but the disk's.</summary>
    public long? MaxBytes { get; init; }
}
