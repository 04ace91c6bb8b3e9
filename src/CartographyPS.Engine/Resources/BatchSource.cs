using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Resources;

/// <summary>The results of calls that rows share (see <see cref="Source.Batch"/>), each for one of the rows.</summary>
internal sealed class BatchSource : ItemSource
{
    private readonly CallSource _call;

    internal BatchSource(CallSource call, JsonPath path)
        : base(call.Type, call, path, null) => _call = call;

    /// <summary>As <see cref="CallSource.Gone"/>: what all items of a call hang on (their cluster) has gone.</summary>
    public BatchSource Gone(params ErrorSign[] errors)
    {
        _call.Gone(errors);
        return this;
    }

    /// <summary>
    /// Names the errors by which AWS refuses a whole call for one of its items (<c>InvalidAMIID.NotFound</c>): the call is made again
    /// for each half of them, until the item is alone; that one is not there, and nothing of old is kept of it.
    /// </summary>
    public BatchSource SplittingOn(params ErrorSign[] errors)
    {
        _call.SplitOn(errors);
        return this;
    }

    /// <summary>As <see cref="CallSource.Failures"/>. An item that is neither among the results nor in the list keeps what was known too.</summary>
    public BatchSource Failures(string list, string key, string reason, params string[] gone)
    {
        _call.Failures(list, key, reason, gone);
        return this;
    }

    /// <summary>As <see cref="CallSource.Missing"/>. An item that is neither among the results nor in the list keeps what was known.</summary>
    public BatchSource Missing(string list, string key)
    {
        _call.Missing(list, key);
        return this;
    }
}
