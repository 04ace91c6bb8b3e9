using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Resources;

/// <summary>The results of calls that rows share (see <see cref="Source.Batch"/>), each for one of the rows.</summary>
internal sealed class BatchSource : ItemSource
{
    private readonly CallSource _call;

    internal BatchSource(CallSource call, JsonPath path)
        : base(call.Type, call, path, null) => _call = call;

    /// <summary>As <see cref="CallSource.Gone"/>: what all items of a call belong to (their cluster) no longer exists.</summary>
    public BatchSource Gone(params ErrorSign[] errors)
    {
        _call.Gone(errors);
        return this;
    }

    /// <summary>
    /// Names the errors by which AWS refuses a whole call because of one of its items (<c>InvalidAMIID.NotFound</c>). The call is retried
    /// with each half of the items until that item is alone. It no longer exists, and its earlier data is removed.
    /// </summary>
    public BatchSource SplittingOn(params ErrorSign[] errors)
    {
        _call.SplitOn(errors);
        return this;
    }

    /// <summary>As <see cref="CallSource.Failures"/>. An item in neither the results nor the list keeps its earlier data too.</summary>
    public BatchSource Failures(string list, string key, string reason, params string[] gone)
    {
        _call.Failures(list, key, reason, gone);
        return this;
    }

    /// <summary>As <see cref="CallSource.Missing"/>. An item in neither the results nor the list keeps its earlier data.</summary>
    public BatchSource Missing(string list, string key)
    {
        _call.Missing(list, key);
        return this;
    }
}
