using CartographyPS.Engine.Common;
using CartographyPS.Engine.Resources.Calls;
using CartographyPS.Engine.Resources.Expressions;

namespace CartographyPS.Engine.Resources;

/// <content>The options of a call besides its parameters. <see cref="Checks.CallCheck"/> reports impossible combinations.</content>
internal sealed partial class CallSource
{
    /// <summary>
    /// Names the item that the call is made for, where no parameter does (see <see cref="ItemNames"/>). On a first call, it distinguishes
    /// the call from another first call of the same operation.
    /// </summary>
    public CallSource Named(Value value)
    {
        ItemName = value;
        IsNamed = true;
        return this;
    }

    /// <summary>
    /// Makes a first call once for each value of a parameter whose setting is a list (prefixes, names). Each call has its own part, so that
    /// a failed one keeps its earlier data and the others continue.
    /// </summary>
    public CallSource ForEachOf(string parameter)
    {
        SpreadParameter = parameter;
        return this;
    }

    /// <summary>
    /// Returns the value of a parameter of the call; where the call is repeated for its own rows (see <see cref="ItemSource.Repeat"/>), the
    /// row's key.
    /// </summary>
    public Value Given(string parameter) => new GivenValue(this, parameter);

    /// <summary>Sends the call to the region that a value names (a bucket's own).</summary>
    public CallSource InRegion(Value region)
    {
        CallRegion = region;
        return this;
    }

    /// <summary>
    /// Joins the pages into one row: the lists of all pages are concatenated. For facts that only all pages together give (which is the
    /// latest; who is in a group that another page describes). The pages are kept until the last has arrived.
    /// </summary>
    public CallSource AsOneRow()
    {
        Paging = Paging with { IsOneRow = true };
        return this;
    }

    /// <summary>
    /// As <see cref="AsOneRow"/>, and the row also has the members of the row that the call is made for. For facts that only two responses
    /// together give (which of a repository's images are parts of another).
    /// </summary>
    public CallSource JoinedToParent()
    {
        Paging = Paging with { IsOneRow = true, JoinsParent = true };
        return this;
    }

    /// <summary>
    /// Splits the list parameter into calls of up to <paramref name="size"/> values, made one after another; without a value, no call is
    /// made. The pages of all count as the pages of one call.
    /// </summary>
    public CallSource InChunks(string parameter, int size)
    {
        Paging = Paging with { Chunks = (parameter, size) };
        return this;
    }

    /// <summary>
    /// Truncates a list after a number of pages, where the first ones matter most (the newest events). What was read replaces the earlier
    /// data, and the scope is partial with a message that the list continues.
    /// </summary>
    public CallSource AtMost(int pages)
    {
        Paging = Paging with { AtMost = pages };
        return this;
    }

    /// <summary>
    /// Sends equal requests once in a scope (a task definition that many tasks run), for the rows of this source and of others. Each row
    /// still states the response in its own part, so that the order of rows does not matter. The responses are kept in memory until the
    /// scope ends.
    /// </summary>
    public CallSource Shared()
    {
        IsShared = true;
        return this;
    }

    /// <summary>
    /// States that the response never changes (an image by its digest, a version of a policy), nor do those of the calls below it. What the
    /// ledger has from a complete reading is kept without a call, until the item is no longer listed or the definition changes. Of the rows
    /// above, its rows may read only the call's parameters.
    /// </summary>
    public CallSource Once()
    {
        IsOnce = true;
        return this;
    }

    /// <summary>
    /// Names the errors that mean that the item itself no longer exists since it was listed (<c>NoSuchBucket</c>). They are not failures:
    /// nothing is stated of the item, and its earlier data is removed.
    /// </summary>
    /// <exception cref="ArgumentException">An error is named by <see cref="KnownAbsent"/> too.</exception>
    public CallSource Gone(params ErrorSign[] errors) => With(Absence with { Gone = [.. Absence.Gone, .. errors] });

    /// <summary>
    /// Names the errors that mean that an existing item has nothing of this kind (<c>NoSuchBucketPolicy</c>). They are not failures, and
    /// the earlier data is removed. Where a code means that only with a certain message, <see cref="ErrorSign.Of"/> names both.
    /// </summary>
    /// <exception cref="ArgumentException">An error is named by <see cref="Gone"/> too.</exception>
    public CallSource KnownAbsent(params ErrorSign[] errors) => With(Absence with { None = [.. Absence.None, .. errors] });

    /// <summary>As <see cref="KnownAbsent"/>, and the call then has one empty row, so that what absence implies is stated.</summary>
    public CallSource KnownAbsentAsEmpty(params ErrorSign[] errors) => With(Absence with { None = [.. Absence.None, .. errors], NoneIsEmptyRow = true });

    /// <summary>
    /// Names the list of failures in the response. An item that it contains for one of the reasons <paramref name="gone"/> no longer
    /// exists. An item that it contains for any other reason keeps its earlier data, and the scope is partial.
    /// </summary>
    /// <param name="list">The path from a page to the list.</param>
    /// <param name="key">The path from an element to its item.</param>
    /// <param name="reason">The path from an element to the reason.</param>
    /// <param name="gone">The reasons that mean "does not exist", by the API reference.</param>
    public CallSource Failures(string list, string key, string reason, params string[] gone)
    {
        FailureList = FailureList.Of(list, key, reason, gone);
        return this;
    }

    /// <summary>Names the list in the response of the items that no longer exist, without reasons.</summary>
    /// <param name="list">The path from a page to the list.</param>
    /// <param name="key">The path from an element to the item; <c>.</c> for the element itself.</param>
    public CallSource Missing(string list, string key)
    {
        FailureList = FailureList.Of(list, key, null, []);
        return this;
    }

    /// <summary>Makes the call only when a first call was denied: a slower fallback that reads the same facts.</summary>
    public CallSource WhenDenied(CallSource other)
    {
        Fallback = Fallback with { For = other };
        other.Fallback = other.Fallback with { Exists = true };
        return this;
    }

    /// <summary>Polls, with growing pauses, until the page's value is one of <paramref name="ended"/>.</summary>
    public CallSource Until(string path, params string[] ended)
    {
        Job = new JobWait(JsonPath.Parse(path), ended, []);
        return this;
    }

    /// <summary>Fails the call when the job ends in one of these states, instead of those of <see cref="Until"/>.</summary>
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
            throw new ArgumentException(
                $"{this}: {both} is named by Gone(...) and by KnownAbsent(...): "
                    + "it means that the item does not exist or that it has nothing of this kind, not both.",
                nameof(absence));
        }
        Absence = absence;
        return this;
    }
}
