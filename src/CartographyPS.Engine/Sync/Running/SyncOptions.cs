using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Sync.Reading;

namespace CartographyPS.Engine.Sync.Running;

/// <summary>The options of a run.</summary>
internal sealed record SyncOptions
{
    /// <summary>The number of scopes read at once. 64 unless set.</summary>
    public int ParallelScopes { get; init; } = 64;

    /// <summary>Limits how much a scope's commit may remove.</summary>
    public DeleteFuse Fuse { get; init; } = DeleteFuse.Default;

    /// <summary>
    /// The settings for resource types, by the names of the cmdlet's parameters (see <c>Value.Setting</c>): texts, numbers, booleans, lists
    /// of texts.
    /// </summary>
    public IReadOnlyDictionary<string, object> Settings { get; init; } = new Dictionary<string, object>();

    /// <summary>The limits of reading each scope.</summary>
    public ReaderLimits Limits { get; init; } = ReaderLimits.Default;
}
