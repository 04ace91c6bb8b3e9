namespace CartographyPS.Engine.Resources.Checks;

/// <summary>Checks that the options of a call fit together. <see cref="BatchSource"/> offers only options that batches can have.</summary>
internal static class CallCheck
{
    /// <summary>Returns the mistakes of a call.</summary>
    public static IEnumerable<string> Mistakes(CallSource call) => Found(call).Select(mistake => $"{call.Operation}: {mistake}");

    private static IEnumerable<string> Found(CallSource call)
    {
        if (call.Parent is null && call.Paging.JoinsParent) yield return "JoinedToParent() is set on a first call, which has no parent row: use AsOneRow().";
        if (call.Parent is null && call.CallRegion is not null) yield return "InRegion(...) is set on a first call, which goes to the scope's region.";
        if (call.Job is not null && call.Paging.Chunks is not null) yield return "Until(...) and InChunks(...) do not go together: a job belongs to one call.";
        if (call.Job is not null && call.IsShared) yield return "Until(...) and Shared() do not go together: a response that is not final must not be shared.";
        if (call.Absence.NoneIsEmptyRow && call.Paging.Chunks is not null)
            yield return "KnownAbsentAsEmpty(...) and InChunks(...) do not go together: absence in one chunk says nothing about the others.";
        if (call.Paging.Chunks is { } chunks)
        {
            if (!call.Parameters.Any(parameter => parameter.Name == chunks.Parameter))
                yield return $"InChunks(...) splits '{chunks.Parameter}', which is no parameter of the call.";
            if (chunks.Size < 1) yield return $"InChunks(...) of {chunks.Size} values never ends: give the API's limit.";
        }
        if (call.SpreadParameter is { } spread)
        {
            if (call.Parent is not null) yield return $"ForEachOf({spread}) is set on a call that is made for rows: such a call is made for each row already.";
            if (!call.Parameters.Any(parameter => parameter.Name == spread && parameter.Value.Settings.Any()))
                yield return $"ForEachOf({spread}) names no parameter that is a setting of the run.";
            if (call.IsNamed || call.Paging.Chunks is not null || call.Fallback.For is not null || call.Fallback.Exists)
                yield return $"ForEachOf({spread}) does not go with Named(...), InChunks(...) or WhenDenied(...): the parameter's values tell its calls apart.";
        }
        if (call.Paging.AtMost is < 1) yield return $"AtMost({call.Paging.AtMost}) reads nothing: give the number of pages.";
        if (call.Paging.AtMost is not null && call.IsShared) yield return "AtMost(...) and Shared() do not go together: the pages are kept for all requesters.";
        if (call.Batching is not null && ResourceType.Descend(call).OfType<FoldSource>().Any(fold => fold.Parent == call))
        {
            yield return "Fold(...) and Batch(...) do not go together: the rows of a batch belong to the items that they answer.";
        }
        if (call.Batching is { Size: < 1 } batching) yield return $"Batch(...) of {batching.Size} values is never full: give the API's limit.";
        foreach (string mistake in InFallback(call)) yield return mistake;
        if (!call.IsOnce) yield break;
        foreach (string mistake in OnceCheck.Mistakes(call)) yield return mistake;
    }

    private static IEnumerable<string> InFallback(CallSource call)
    {
        if (call.Fallback.For is not { } other) yield break;
        if (other.Parent is not null)
            yield return $"WhenDenied({other.Operation}) names a call for each row, not a first call: it may be denied for some rows and not for others.";
        if (other.Type != call.Type) yield return $"WhenDenied({other.Operation}) names a call of {other.Type.Identifier}, which another scope makes.";
        for (var above = other; above is not null; above = above.Fallback.For)
        {
            if (above != call) continue;
            yield return $"WhenDenied({other.Operation}) waits for a call that waits for this one.";
            yield break;
        }
    }
}
