namespace CartographyPS.Engine.Resources.Checks;

/// <summary>Checks that a call that is repeated for its own rows can be repeated, and ends.</summary>
internal static class RepeatCheck
{
    /// <summary>Returns the mistakes of a source that repeats its call.</summary>
    public static IEnumerable<string> Mistakes(Source source)
    {
        if (source is not ItemSource { Repetition: { } again }) yield break;

        string name = $"{again.Call.Operation}: Repeat(...) of '{source.Name}'";
        if (again.Depth < 1) yield return $"{name} has {again.Depth} levels: give the most that there may be.";
        if (again.Call.Batching is not null) yield return $"{name} and Batch(...) do not go together: a batch is made for the rows above.";
        if (again.Call.IsOnce) yield return $"{name} and Once() do not go together: the rows below a row may change.";
        if (again.Call.Paging.Chunks is not null) yield return $"{name} and InChunks(...) do not go together: a row has one key.";
        if (again.Call.Paging.JoinsParent) yield return $"{name} and JoinedToParent() do not go together: the rows are of two kinds.";
        if (again.Call.Fallback.Exists) yield return $"{name} and WhenDenied(...) do not go together: it may be denied for some rows and not for others.";
    }
}
