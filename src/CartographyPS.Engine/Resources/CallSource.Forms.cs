using CartographyPS.Engine.Common;
using CartographyPS.Engine.Resources.Calls;
using CartographyPS.Engine.Resources.Expressions;

namespace CartographyPS.Engine.Resources;

/// <content>What a definition says of a call beside its parameters. What cannot go together is told by <see cref="Checks.CallCheck"/>.</content>
internal sealed partial class CallSource
{
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

    /// <summary>
    /// Makes a first call once for each value of a parameter whose setting is a list (prefixes, names). Each has a part of its own, so that
    /// one that fails keeps what it had and the others go on.
    /// </summary>
    public CallSource ForEachOf(string parameter)
    {
        SpreadParameter = parameter;
        return this;
    }

    /// <summary>What the call was given for a parameter; where it is made again for its own rows (see <see cref="ItemSource.Repeat"/>), the row's key.</summary>
    public Value Given(string parameter) => new GivenValue(this, parameter);

    /// <summary>Sends the call to the region that a value names (a bucket's own).</summary>
    public CallSource InRegion(Value region)
    {
        CallRegion = region;
        return this;
    }

    /// <summary>
    /// Joins the pages into one row: each list of the answer goes on from page to page. For what only the whole answer says (which
    /// is the latest; who is in a group that another page describes). The pages are kept until the last has come.
    /// </summary>
    public CallSource AsOneRow()
    {
        Paging = Paging with { IsOneRow = true };
        return this;
    }

    /// <summary>
    /// As <see cref="AsOneRow"/>, and the row has the members of the row that the call is made for too: for what two answers say only
    /// together (which of a repository's images are parts of another).
    /// </summary>
    public CallSource JoinedToParent()
    {
        Paging = Paging with { IsOneRow = true, JoinsParent = true };
        return this;
    }

    /// <summary>
    /// Calls again for every <paramref name="size"/> values of the list parameter, one call after another, and not at all for none: the
    /// pages of all are the pages of one call.
    /// </summary>
    public CallSource InChunks(string parameter, int size)
    {
        Paging = Paging with { Chunks = (parameter, size) };
        return this;
    }

    /// <summary>
    /// Reads no more than so many pages, of a list whose first ones matter most (the newest events). What was read replaces what was known,
    /// and the scope is partial and says that the list goes on.
    /// </summary>
    public CallSource AtMost(int pages)
    {
        Paging = Paging with { AtMost = pages };
        return this;
    }

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

    /// <summary>
    /// Says that the answer never changes (an image by its digest, a version of a policy), nor do those of the calls below it: what the
    /// ledger has from a complete reading is kept without a call, until the item is not listed any more or the definition changes. Its rows
    /// read of the rows above only what the call is asked by.
    /// </summary>
    public CallSource Once()
    {
        IsOnce = true;
        return this;
    }

    /// <summary>
    /// Names the errors that mean that the item itself has gone since it was listed (<c>NoSuchBucket</c>): no error, nothing is
    /// stated of it, and nothing of old is kept.
    /// </summary>
    /// <exception cref="ArgumentException">An error is named by <see cref="KnownAbsent"/> too.</exception>
    public CallSource Gone(params ErrorSign[] errors) => With(Absence with { Gone = [.. Absence.Gone, .. errors] });

    /// <summary>
    /// Names the errors that mean that an item that is there has nothing of the kind (<c>NoSuchBucketPolicy</c>): no error, and
    /// nothing of old is kept. Where a code means that only with a certain message, <see cref="ErrorSign.Of"/> names both.
    /// </summary>
    /// <exception cref="ArgumentException">An error is named by <see cref="Gone"/> too.</exception>
    public CallSource KnownAbsent(params ErrorSign[] errors) => With(Absence with { None = [.. Absence.None, .. errors] });

    /// <summary>As <see cref="KnownAbsent"/>, and the call then has one empty row, so that what follows from absence is stated.</summary>
    public CallSource KnownAbsentAsEmpty(params ErrorSign[] errors) => With(Absence with { None = [.. Absence.None, .. errors], NoneIsEmptyRow = true });

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

    /// <summary>Makes the call only when a first call was denied: another, slower way to the same facts.</summary>
    public CallSource WhenDenied(CallSource other)
    {
        Fallback = Fallback with { For = other };
        other.Fallback = other.Fallback with { Exists = true };
        return this;
    }

    /// <summary>Calls again, with growing pauses, until the page's value is one of <paramref name="ended"/>.</summary>
    public CallSource Until(string path, params string[] ended)
    {
        Job = new JobWait(JsonPath.Parse(path), ended, []);
        return this;
    }

    /// <summary>Takes a job that ends in one of these states, instead of those of <see cref="Until"/>, for a call that failed.</summary>
    /// <exception cref="InvalidOperationException">The call does not wait for a job.</exception>
    public CallSource Unless(params string[] failed)
    {
        if (Job is not { } job) throw new InvalidOperationException($"{this}: Unless(...) says how the job of Until(...) fails, and stands after it.");
        Job = job with { Failed = failed };
        return this;
    }

    internal BatchSource Results(JsonPath path) => Add(new BatchSource(this, path));

    internal void SplitOn(ErrorSign[] errors) => Batching = Batching! with { SplitOn = [.. Batching.SplitOn, .. errors] };

    private CallSource With(Absence absence)
    {
        if (absence.Both is { } both)
        {
            throw new ArgumentException($"{this}: {both} means that the item has gone or that it has nothing of the kind, not both.", nameof(absence));
        }
        Absence = absence;
        return this;
    }
}
