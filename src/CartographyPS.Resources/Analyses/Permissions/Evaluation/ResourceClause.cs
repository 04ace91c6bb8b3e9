namespace CartographyPS.Resources.Analyses.Permissions.Evaluation;

/// <summary>A Resource clause. One of objects concerns their bucket, too, which is the node in the graph.</summary>
internal sealed class ResourceClause
{
    private readonly ClausePattern _bucket;

    public ResourceClause(string clause)
    {
        Pattern = new ClausePattern(clause);
        int slash = clause.IndexOf('/');
        _bucket = slash < 0 ? Pattern : new ClausePattern(clause.Substring(0, slash));
    }

    /// <summary>The clause as it is.</summary>
    public ClausePattern Pattern { get; }

    /// <summary>The patterns of which every match satisfies one.</summary>
    /// <param name="withBuckets">True when buckets are among the targets.</param>
    public IEnumerable<ClausePattern> Finders(bool withBuckets) => withBuckets && !ReferenceEquals(_bucket, Pattern) ? [Pattern, _bucket] : [Pattern];

    public bool IsMatch(PermissionTarget target) =>
        Pattern.IsMatch(target.UpperArn) || (target.IsBucket && !ReferenceEquals(_bucket, Pattern) && _bucket.IsMatch(target.UpperArn));
}
