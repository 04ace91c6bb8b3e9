using CartographyPS.Bolt.Errors;

namespace CartographyPS.Bolt.Messages;

/// <summary>What a request is answered: at most records, then one of success, failure or ignored.</summary>
internal class Response
{
    internal bool IsDone { get; private set; }

    /// <summary>Whether the server passed over the request because an earlier one failed.</summary>
    internal bool IsIgnored { get; private set; }

    internal BoltException? Failure { get; private set; }

    /// <summary>What a success says; empty before it.</summary>
    internal IReadOnlyDictionary<string, object?> Metadata { get; private set; } = new Dictionary<string, object?>();

    /// <summary>Whether somebody who waits has something to do.</summary>
    internal virtual bool HasNews => IsDone;

    internal virtual void OnRecord(object?[] values) => throw Fault.Protocol("a record came where none was asked for");

    internal virtual void OnSuccess(IReadOnlyDictionary<string, object?> metadata)
    {
        Metadata = metadata;
        IsDone = true;
    }

    internal virtual void OnFailure(BoltException failure)
    {
        Failure = failure;
        IsDone = true;
    }

    internal virtual void OnIgnored()
    {
        IsIgnored = true;
        IsDone = true;
    }
}
