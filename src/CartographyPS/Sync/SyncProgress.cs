using System.Globalization;
using System.Management.Automation;
using CartographyPS.Engine.Sync.Planning;

namespace CartographyPS.Sync;

/// <summary>
/// Tracks the progress of a run for PowerShell: a bar for the run, below it one for each account in progress, below that one for each of its
/// regions. Thread-safe.
/// </summary>
internal sealed class SyncProgress
{
    private const string Activity = "Reading AWS accounts";

    private readonly object _lock = new();
    private readonly Dictionary<string, Bar> _bars = new(StringComparer.Ordinal);
    private readonly Bar _whole = new(1, null, Activity);

    /// <summary>Sets the scopes that the run will read.</summary>
    /// <returns>The records to show.</returns>
    public IReadOnlyList<ProgressRecord> Planned(IReadOnlyList<ScopePlan> scopes)
    {
        lock (_lock)
        {
            foreach (var scope in scopes)
            {
                var account = AddBarHoldingLock(scope.Owner, _whole, scope.OwnerName);
                var region = AddBarHoldingLock(scope.Owner + "/" + scope.Region, account, scope.Region);
                _whole.Total++;
                account.Total++;
                region.Total++;
            }
            return [_whole.Record()];
        }
    }

    /// <summary>Records the start of a scope.</summary>
    /// <returns>The records to show.</returns>
    public IReadOnlyList<ProgressRecord> Started(ScopePlan scope)
    {
        lock (_lock)
        {
            var (account, region) = BarsHoldingLock(scope);
            region.Current = scope.Type.Identifier;
            return [account.Record(), region.Record()];
        }
    }

    /// <summary>Records the end of a scope.</summary>
    /// <returns>The records to show; those of a finished region or account are marked as completed.</returns>
    public IReadOnlyList<ProgressRecord> Ended(ScopePlan scope)
    {
        lock (_lock)
        {
            var (account, region) = BarsHoldingLock(scope);
            _whole.Done++;
            account.Done++;
            region.Done++;
            return [region.Record(), account.Record(), _whole.Record()];
        }
    }

    private Bar AddBarHoldingLock(string key, Bar parent, string activity)
    {
        if (!_bars.TryGetValue(key, out var bar)) _bars[key] = bar = new Bar(_bars.Count + 2, parent, activity);
        return bar;
    }

    private (Bar Account, Bar Region) BarsHoldingLock(ScopePlan scope) => (_bars[scope.Owner], _bars[scope.Owner + "/" + scope.Region]);

    private sealed class Bar(int id, Bar? parent, string activity)
    {
        private readonly int _id = id;

        public int Total { get; set; }

        public int Done { get; set; }

        public string? Current { get; set; }

        public ProgressRecord Record()
        {
            string status = string.Format(CultureInfo.InvariantCulture, "{0} of {1}", Done, Total);
            return new ProgressRecord(_id, activity, Current is null ? status : status + ": " + Current)
            {
                ParentActivityId = parent?._id ?? -1,
                PercentComplete = Total == 0 ? 0 : 100 * Done / Total,
                RecordType = Done == Total ? ProgressRecordType.Completed : ProgressRecordType.Processing,
            };
        }
    }
}
