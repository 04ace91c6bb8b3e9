using CartographyPS.Bolt.Connection;
using CartographyPS.Bolt.Errors;
using CartographyPS.Bolt.PackStream;

namespace CartographyPS.Bolt.Messages;

/// <summary>
/// The responses that a connection waits for, in the order of their requests. Dispatches each message to the first of them.
/// </summary>
internal sealed class PendingResponses(BoltAddress address)
{
    private readonly Queue<Response> _queue = new();

    /// <summary>The server's first failure since the last reset. Until the next reset the server ignores every request.</summary>
    internal BoltException? Failure { get; private set; }

    internal int Count => _queue.Count;

    internal void Add(Response response) => _queue.Enqueue(response);

    internal void ClearFailure() => Failure = null;

    /// <param name="message">A message from the server.</param>
    /// <param name="secret">A secret that failures must not repeat.</param>
    /// <exception cref="BoltException">The message violates the protocol.</exception>
    internal void Dispatch(PackReader message, string? secret)
    {
        var (tag, fields) = message.ReadStructureHead();
        if (_queue.Count == 0) throw Fault.Protocol($"message 0x{tag:X2} arrived without a request");
        switch (tag, fields)
        {
            case (MessageTag.Record, 1):
                _queue.Peek().OnRecord(message.ReadList());
                break;
            case (MessageTag.Success, 1):
                _queue.Dequeue().OnSuccess(message.ReadMap());
                break;
            case (MessageTag.Failure, 1):
                var failure = ServerFailure.Read(message.ReadMap(), address.ToString(), secret);
                Failure ??= failure;
                _queue.Dequeue().OnFailure(failure);
                break;
            case (MessageTag.Ignored, _):
                _queue.Dequeue().OnIgnored();
                break;
            default:
                throw Fault.Protocol($"0x{tag:X2} with {fields} fields is not a message of a server");
        }
    }

    /// <summary>Fails all pending responses, when the connection ends.</summary>
    internal void FailAll(BoltException reason)
    {
        while (_queue.Count > 0) _queue.Dequeue().OnFailure(reason);
    }
}
