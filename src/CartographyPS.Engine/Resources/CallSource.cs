namespace CartographyPS.Engine.Resources;

/// <summary>A call to AWS, made once in a scope or once for each row of another source. Its rows are the response's pages.</summary>
internal sealed class CallSource : Source
{
    private readonly List<string> _absentCodes = [];
    private readonly List<string> _goneCodes = [];

    internal CallSource(
        ResourceType type, Source? parent, Operation operation, IReadOnlyList<(string Name, Value Value)> parameters, Batching? batch)
        : base(type, parent, operation.ToString())
    {
        Operation = operation;
        Parameters = parameters;
        Batching = batch;
        ItemName = batch?.Value ?? (parent is null ? null : ItemNames.Of(parent, parameters));
    }

    /// <summary>What is called.</summary>
    public Operation Operation { get; }

    /// <summary>The call's parameters.</summary>
    public IReadOnlyList<(string Name, Value Value)> Parameters { get; }

    /// <summary>How rows share a call; null when each has its own.</summary>
    public Batching? Batching { get; }

    /// <summary>What names the row that a call is made for, in parts and messages; null for a first call.</summary>
    public Value? ItemName { get; private set; }

    /// <summary>Whether a row must name an item for the call to be made: the first parameter may be a list (see <see cref="InPortions"/>).</summary>
    public bool NeedsItem => ItemName is not null && (IsNamed || Portions is null || Batching is not null || Parameters[0].Name != Portions?.Parameter);

    /// <summary>The error codes that mean that the item that is asked about is not there any more.</summary>
    public IReadOnlyList<string> GoneCodes => _goneCodes;

    /// <summary>The error codes that mean "there is none": a complete read of nothing.</summary>
    public IReadOnlyList<string> AbsentCodes => _absentCodes;

    /// <summary>Whether an absent answer makes one empty row (so that defaults are stated) rather than no row.</summary>
    public bool AbsentIsEmptyRow { get; private set; }

    /// <summary>The region that the call goes to; null for the scope's.</summary>
    public Value? CallRegion { get; private set; }

    /// <summary>The call that must have been denied before this one is made; null when it is always made.</summary>
    public CallSource? InsteadOf { get; private set; }

    /// <summary>The path in a page that says whether a started job has ended, with the values that say so.</summary>
    public (JsonPath Path, IReadOnlyList<string> Ended)? WaitsFor { get; private set; }

    /// <summary>The values of <see cref="WaitsFor"/> that say that the job failed: nothing was read.</summary>
    public IReadOnlyList<string> JobFailures { get; private set; } = [];

    /// <summary>Whether the pages make one row, their lists joined.</summary>
    public bool IsOneRow { get; private set; }

    /// <summary>
    /// Joins the pages into one row: each list of the answer goes on from page to page. For what only the whole answer says (which
    /// is the latest; who is in a group that another page describes). The pages are kept until the last has come.
    /// </summary>
    public CallSource AsOneRow()
    {
        IsOneRow = true;
        return this;
    }

    /// <summary>Whether the row of the joined pages has the members of the row that the call is made for too.</summary>
    public bool JoinsParent { get; private set; }

    /// <summary>
    /// As <see cref="AsOneRow"/>, and the row has the members of the row that the call is made for too: for what two answers say only
    /// together (which of a repository's images are parts of another).
    /// </summary>
    public CallSource JoinedToParent()
    {
        JoinsParent = true;
        return AsOneRow();
    }

    /// <summary>The list parameter that is longer than a call may take, and what it may take; null for none.</summary>
    public (string Parameter, int Size)? Portions { get; private set; }

    /// <summary>
    /// Calls again for every <paramref name="size"/> values of the list parameter, one call after another, and not at all for none: the
    /// pages of all are the pages of one call.
    /// </summary>
    public CallSource InPortions(string parameter, int size)
    {
        Portions = (parameter, size);
        return this;
    }

    /// <summary>
    /// Names the error codes that mean that the item itself has gone since it was listed (<c>NoSuchBucket</c>): no error, nothing is
    /// stated of it, and nothing of old is kept.
    /// </summary>
    /// <exception cref="ArgumentException">A code is named by <see cref="KnownAbsent"/> too.</exception>
    public CallSource Gone(params string[] codes) => Add(_goneCodes, codes);

    /// <summary>
    /// Names the error codes that mean that an item that is there has nothing of the kind (<c>NoSuchBucketPolicy</c>): no error, and
    /// nothing of old is kept.
    /// </summary>
    /// <exception cref="ArgumentException">A code is named by <see cref="Gone"/> too.</exception>
    public CallSource KnownAbsent(params string[] codes) => Add(_absentCodes, codes);

    /// <summary>As <see cref="KnownAbsent"/>, and the call then has one empty row, so that what follows from absence is stated.</summary>
    public CallSource KnownAbsentAsEmpty(params string[] codes)
    {
        AbsentIsEmptyRow = true;
        return KnownAbsent(codes);
    }

    private CallSource Add(List<string> list, string[] codes)
    {
        list.AddRange(codes);
        if (_goneCodes.Intersect(_absentCodes, StringComparer.Ordinal).FirstOrDefault() is { } both)
        {
            throw new ArgumentException($"{this}: {both} means that the item has gone or that it has nothing of the kind, not both.", nameof(codes));
        }
        return this;
    }

    /// <summary>The list of what the call could not give; null where its answer has none.</summary>
    public FailureList? FailureList { get; private set; }

    /// <summary>
    /// Names the list of the answer that says what the call could not give. What is in it for one of the reasons
    /// <paramref name="gone"/> is not there any more; what is in it for any other keeps what was known of it, and the scope is partial.
    /// </summary>
    /// <param name="list">The path from a page to the list.</param>
    /// <param name="key">The path from an element to the item that it is of.</param>
    /// <param name="reason">The path from an element to the reason.</param>
    /// <param name="gone">The reasons that mean "not there", by the API reference.</param>
    public CallSource Failures(string list, string key, string reason, params string[] gone)
    {
        FailureList = FailureList.Of(list, key, reason, gone);
        return this;
    }

    /// <summary>Names the list of the answer that says, without a reason, which items are not there any more.</summary>
    /// <param name="list">The path from a page to the list.</param>
    /// <param name="key">The path from an element to the item; <c>.</c> for the element itself.</param>
    public CallSource Missing(string list, string key)
    {
        FailureList = FailureList.Of(list, key, null, []);
        return this;
    }

    internal BatchSource Results(JsonPath path) => Add(new BatchSource(this, path));

    /// <summary>Sends the call to the region that a value names (a bucket's own).</summary>
    public CallSource InRegion(Value region)
    {
        CallRegion = region;
        return this;
    }

    /// <summary>
    /// Names the item that the call is made for, where no parameter does (see <see cref="ItemNames"/>); of a first call, what tells it
    /// from another first call of the same operation.
    /// </summary>
    public CallSource Named(Value value)
    {
        ItemName = value;
        IsNamed = true;
        return this;
    }

    /// <summary>Whether the item's name was given by <see cref="Named"/>.</summary>
    public bool IsNamed { get; private set; }

    /// <summary>Makes the call only when another first call was denied: another, slower way to the same facts.</summary>
    public CallSource WhenDenied(CallSource other)
    {
        InsteadOf = other;
        other.Replacement = true;
        return this;
    }

    /// <summary>Whether another call stands in when this one is denied; a denial is then no failure.</summary>
    public bool Replacement { get; private set; }

    /// <summary>Whether rows that ask the same share one answer.</summary>
    public bool IsShared { get; private set; }

    /// <summary>
    /// Makes the call once in a scope for all rows that ask the same (a task definition that many tasks run), of this source and of
    /// others. Each row still states what the answer says in its own part, so that nothing hangs on which row came first. The answers
    /// are kept until the scope ends.
    /// </summary>
    public CallSource Shared()
    {
        IsShared = true;
        return this;
    }

    /// <summary>Calls again, with growing pauses, until the page's value is one of <paramref name="ended"/>.</summary>
    public CallSource Until(string path, params string[] ended)
    {
        WaitsFor = (JsonPath.Parse(path), ended);
        return this;
    }

    /// <summary>Takes a job that ends in one of these states, instead of those of <see cref="Until"/>, for a call that failed.</summary>
    public CallSource Unless(params string[] failed)
    {
        JobFailures = failed;
        return this;
    }
}
