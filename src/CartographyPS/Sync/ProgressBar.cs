using System.Globalization;
using System.Management.Automation;

namespace CartographyPS.Sync;

/// <summary>A progress bar: how many scopes of a run, an account or a region have ended. Not thread-safe.</summary>
/// <param name="id">The activity id, unique in the run.</param>
/// <param name="parent">The bar above it; null for none.</param>
/// <param name="activity">The title.</param>
internal sealed class ProgressBar(int id, ProgressBar? parent, string activity)
{
    private readonly int _id = id;
    private bool _ended;

    /// <summary>The number of scopes; 0 while it is not known.</summary>
    public int Total { get; set; }

    /// <summary>The number of scopes that have ended.</summary>
    public int Done { get; set; }

    /// <summary>What is being done; null for nothing to say.</summary>
    public string? Current { get; set; }

    /// <summary>True when all scopes have ended.</summary>
    public bool IsCompleted => _ended || (Total > 0 && Done == Total);

    /// <summary>True from the first record to the one that completes the bar.</summary>
    public bool IsShown { get; private set; }

    /// <summary>Completes the bar before all scopes have ended.</summary>
    public void End() => _ended = true;

    /// <summary>Returns the record to show.</summary>
    public ProgressRecord Show()
    {
        IsShown = !IsCompleted;
        string count = string.Format(CultureInfo.InvariantCulture, "{0} of {1}", Done, Total);
        return new ProgressRecord(_id, activity, Current is null ? count : Total == 0 ? Current : $"{count}: {Current}")
        {
            ParentActivityId = parent?._id ?? -1,
            PercentComplete = Total == 0 ? 0 : 100 * Done / Total,
            RecordType = IsCompleted ? ProgressRecordType.Completed : ProgressRecordType.Processing,
        };
    }
}
