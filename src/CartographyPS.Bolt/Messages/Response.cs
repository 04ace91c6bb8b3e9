using CartographyPS.Bolt.Errors;

namespace CartographyPS.Bolt.Messages;

/// <summary>The response to a request: records, if any, then success, failure or ignored.</summary>
internal class Response
{
    internal bool IsDone { get; private set; }

    /// <summary>True when the server skipped the request because an earlier one failed.</summary>
    internal bool IsIgnored { get; private set; }

    internal BoltException? Failure { get; private set; }

    /// <summary>The metadata of the success; empty before it arrives.</summary>
    internal IReadOnlyDictionary<string, object?> Metadata { get; private set; } = new Dictionary<string, object?>();

    /// <summary>True when a waiting caller can continue: the response is complete or, for records, one has arrived.</summary>
    internal virtual bool HasProgress => IsDone;

    internal virtual void OnRecord(object?[] values) => throw Fault.Protocol("a record arrived that was not requested");

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
