using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Sync.Reading;

/// <summary>Tells calls that stand in for a denied one (see <see cref="CallSource.WhenDenied"/>) whether they are needed.</summary>
internal sealed class CallFallbacks(ResourceType type)
{
    private readonly Dictionary<CallSource, TaskCompletionSource<bool>> _denied = type.AllCalls.Where(call => call.Fallback.Exists).ToDictionary(
        call => call, _ => new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously));

    /// <summary>Whether a call is to be made, once the one that it stands in for has ended; a call that stands in for none is.</summary>
    public Task<bool> IsNeededAsync(CallSource call) => call.Fallback.For is { } other ? _denied[other].Task : Task.FromResult(true);

    /// <summary>Notes that a call was answered, or failed otherwise than by a denial: nothing stands in for it.</summary>
    public void NotDenied(CallSource call)
    {
        if (call.Fallback.Exists) _denied[call].TrySetResult(false);
    }

    /// <summary>Notes that a call was denied. False where nothing stands in for it, or it had been answered in part before.</summary>
    public bool TryDenied(CallSource call) => call.Fallback.Exists && _denied[call].TrySetResult(true);
}
