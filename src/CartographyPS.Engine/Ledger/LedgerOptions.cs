namespace CartographyPS.Engine.Ledger;

/// <summary>How a ledger is written.</summary>
internal sealed record LedgerOptions
{
    /// <summary>How much memory, in bytes, the contributions of all scopes being read may take before they go to temporary files.</summary>
    public long SpillBytes { get; init; } = 8L * 1024 * 1024;

    /// <summary>The memory of SQLite's page cache for writing, in KiB.</summary>
    public int CacheKibibytes { get; init; } = 12 * 1024;

    /// <summary>The number of the newest runs whose changes are kept.</summary>
    public int RunsWithChanges { get; init; } = 30;

    /// <summary>The folder for temporary files, a full path: the system's unless set.</summary>
    public string TemporaryFolder { get; init; } = Files.TemporaryFolder.Find();

    /// <summary>The size, in bytes, beyond which the file may not grow; null for what the disk holds.</summary>
    public long? MaxBytes { get; init; }
}
