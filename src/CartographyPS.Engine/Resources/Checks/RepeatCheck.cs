namespace CartographyPS.Engine.Resources.Checks;

/// <summary>A call that is made again for its own rows ends, and is one that can be.</summary>
internal static class RepeatCheck
{
    /// <summary>The mistakes of a source that repeats its call.</summary>
    public static IEnumerable<string> Mistakes(Source source)
    {
        if (source is not ItemSource { Repetition: { } again }) yield break;

        string name = $"{again.Call.Operation}: Repeat(...) of '{source.Name}'";
        if (again.Depth < 1) yield return $"{name} has {again.Depth} levels: give the most that there may be.";
        if (again.Call.Batching is not null) yield return $"{name} and Batch(...) do not go together: a batch is of the rows above.";
        if (again.Call.IsOnce) yield return $"{name} and Once() do not go together: what lies in a row may come and go.";
        if (again.Call.Paging.Chunks is not null) yield return $"{name} and InChunks(...) do not go together: a row has one key.";
        if (again.Call.Paging.JoinsParent) yield return $"{name} and JoinedToParent() do not go together: the rows are of two kinds.";
        if (again.Call.Fallback.Exists) yield return $"{name} and WhenDenied(...) do not go together: it may be denied for some rows and not for others.";
    }
}
