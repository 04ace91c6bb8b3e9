using System.Globalization;
using System.Management.Automation;
using CartographyPS.Engine.Sync.Planning;

namespace CartographyPS.Sync;

/// <summary>
/// Tracks the progress of a run for PowerShell: a bar for the run, below it one for each account in progress, below that one for each of its
/// regions. All bars that changed are shown together, so that the parts add up to the whole whenever it is shown. Thread-safe.
/// </summary>
internal sealed class SyncProgress
{
    private readonly object _lock = new();
    private readonly Dictionary<string, ProgressBar> _bars = new(StringComparer.Ordinal);
    private readonly List<ProgressBar> _changed = [];
    private readonly ProgressBar _whole = new(1, null, "Reading AWS accounts");
    private int _connected;

    /// <summary>Records how many accounts are connected to. No scope is known yet.</summary>
    public void Connecting(int done, int all)
    {
        lock (_lock)
        {
            // The last calls may come in another order.
            _connected = Math.Max(_connected, done);
            ChangeHoldingLock(_whole, string.Format(CultureInfo.InvariantCulture, "Connected to {0} of {1} accounts", _connected, all));
        }
    }

    /// <summary>Sets the scopes that the run will read.</summary>
    public void Planned(IReadOnlyList<ScopePlan> scopes)
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
            ChangeHoldingLock(_whole, null);
        }
    }

    /// <summary>Records the start of a scope.</summary>
    public void Started(ScopePlan scope)
    {
        lock (_lock)
        {
            var (account, region) = BarsHoldingLock(scope);
            ChangeHoldingLock(account, null);
            ChangeHoldingLock(region, scope.Type.Identifier);
        }
    }

    /// <summary>Records the end of a scope.</summary>
    /// <returns>True when that completes a bar.</returns>
    public bool Ended(ScopePlan scope)
    {
        lock (_lock)
        {
            var (account, region) = BarsHoldingLock(scope);
            foreach (var bar in new[] { region, account, _whole })
            {
                bar.Done++;
                ChangeHoldingLock(bar, bar.Current);
            }
            return region.IsCompleted;
        }
    }

    /// <summary>Ends all bars that are shown: a run that was stopped, or that could connect to no account, completes none.</summary>
    public void End()
    {
        lock (_lock)
        {
            foreach (var bar in _bars.Values.Append(_whole).Where(bar => bar.IsShown))
            {
                bar.End();
                ChangeHoldingLock(bar, bar.Current);
            }
        }
    }

    /// <summary>Returns the records of the bars that changed since the last call.</summary>
    public IReadOnlyList<ProgressRecord> TakeChanged()
    {
        lock (_lock)
        {
            ProgressRecord[] records = [.. _changed.Select(bar => bar.Show())];
            _changed.Clear();
            return records;
        }
    }

    private ProgressBar AddBarHoldingLock(string key, ProgressBar parent, string activity)
    {
        if (!_bars.TryGetValue(key, out var bar)) _bars[key] = bar = new ProgressBar(_bars.Count + 2, parent, activity);
        return bar;
    }

    private (ProgressBar Account, ProgressBar Region) BarsHoldingLock(ScopePlan scope) => (_bars[scope.Owner], _bars[scope.Owner + "/" + scope.Region]);

    private void ChangeHoldingLock(ProgressBar bar, string? current)
    {
        bar.Current = current;
        if (!_changed.Contains(bar)) _changed.Add(bar);
    }
}
