using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Sync.Reading.Calls;

/// <summary>Decides whether fallback calls for a denied one (see <see cref="CallSource.WhenDenied"/>) are needed.</summary>
internal sealed class CallFallbacks(ResourceType type)
{
    private readonly Dictionary<CallSource, TaskCompletionSource<bool>> _denied = type.AllCalls.Where(call => call.Fallback.Exists).ToDictionary(
        call => call, _ => new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously));

    /// <summary>
    /// Waits until the call that this one is a fallback for has ended. Returns true when this one is to be made, as any call that is no
    /// fallback is.
    /// </summary>
    public Task<bool> IsNeededAsync(CallSource call) => call.Fallback.For is { } other ? _denied[other].Task : Task.FromResult(true);

    /// <summary>Reports that a call succeeded, or failed for another reason than a denial: it needs no fallback.</summary>
    public void NotDenied(CallSource call)
    {
        if (call.Fallback.Exists) _denied[call].TrySetResult(false);
    }

    /// <summary>Reports that a call was denied. Returns false when it has no fallback, or had returned pages before.</summary>
    public bool TryDenied(CallSource call) => call.Fallback.Exists && _denied[call].TrySetResult(true);
}
