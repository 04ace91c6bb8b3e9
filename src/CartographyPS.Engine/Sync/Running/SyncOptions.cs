using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Sync.Reading;

namespace CartographyPS.Engine.Sync.Running;

/// <summary>How a run reads and writes.</summary>
internal sealed record SyncOptions
{
    /// <summary>How many scopes are read at once.</summary>
    public int ParallelScopes { get; init; } = 64;

    /// <summary>How much a scope's commit may remove.</summary>
    public DeleteFuse Fuse { get; init; } = DeleteFuse.Default;

    /// <summary>What types are read by, by the names of the cmdlet's parameters (see <c>Value.Setting</c>): texts, numbers, booleans, lists of texts.</summary>
    public IReadOnlyDictionary<string, object> Settings { get; init; } = new Dictionary<string, object>();

    /// <summary>What bounds the reading of each scope.</summary>
    public ReaderLimits Limits { get; init; } = ReaderLimits.Default;
}
