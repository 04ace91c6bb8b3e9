namespace CartographyPS.Resources.Analyses.Permissions.Evaluation;

/// <summary>The targets of a rule in one account, found by the literal start of a pattern.</summary>
internal sealed class TargetIndex
{
    private readonly PermissionTarget[] _sorted;
    private readonly bool _hasBuckets;

    public TargetIndex(IEnumerable<PermissionTarget> targets)
    {
        _sorted = [.. targets.OrderBy(target => target.UpperArn, StringComparer.Ordinal)];
        _hasBuckets = Array.Exists(_sorted, target => target.IsBucket);
    }

    /// <summary>The targets, sorted by ARN.</summary>
    public IReadOnlyList<PermissionTarget> Targets => _sorted;

    /// <summary>Finds the positions of targets that one of some clauses may match, in order and each once.</summary>
    public IEnumerable<int> Candidates(IEnumerable<ResourceClause> clauses)
    {
        var ranges = clauses.SelectMany(clause => clause.Finders(_hasBuckets)).Select(Range)
            .Where(range => range.Start < range.End).OrderBy(range => range.Start);
        int next = 0;
        foreach (var (start, end) in ranges)
        {
            for (next = Math.Max(next, start); next < end; next++) yield return next;
        }
    }

    private (int Start, int End) Range(ClausePattern pattern)
    {
        int start = FirstNotBefore(pattern.Prefix);
        int end = start;
        if (pattern.IsLiteral)
        {
            while (end < _sorted.Length && _sorted[end].UpperArn == pattern.Prefix) end++;
            return (start, end);
        }
        return (start, FirstBeyond(pattern.Prefix, start));
    }

    private int FirstNotBefore(string prefix) =>
        Search(0, target => string.CompareOrdinal(target.UpperArn, prefix) < 0);

    private int FirstBeyond(string prefix, int start) =>
        Search(start, target => target.UpperArn.StartsWith(prefix, StringComparison.Ordinal));

    // The first position from which on a condition, which holds for the first targets, holds no more.
    private int Search(int low, Func<PermissionTarget, bool> holds)
    {
        int high = _sorted.Length;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            if (holds(_sorted[middle])) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
