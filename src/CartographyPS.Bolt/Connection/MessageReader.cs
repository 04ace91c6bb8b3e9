using CartographyPS.Bolt.Errors;

namespace CartographyPS.Bolt.Connection;

/// <summary>
/// Assembles messages from the received chunks. Memory grows with the bytes received, never with the sizes that headers claim.
/// </summary>
internal sealed class MessageReader(Stream stream, int maxMessage)
{
    /// <summary>The largest message accepted from a server, in bytes.</summary>
    internal const int MaxMessage = 256 << 20;

    private const int KeptCapacity = 1 << 20;

    private readonly byte[] _received = new byte[64 << 10];
    private byte[] _message = new byte[1024];
    private int _start;
    private int _end;
    private int _messageCount;
    private int _chunkLeft;

    /// <summary>Takes the next message if it has arrived completely. The segment is valid until the next call.</summary>
    internal bool TryTake(out ArraySegment<byte> message)
    {
        if (_messageCount == 0 && _message.Length > KeptCapacity) _message = new byte[1024];
        while (true)
        {
            if (_chunkLeft == 0)
            {
                if (_end - _start < 2) break;
                int size = (_received[_start] << 8) | _received[_start + 1];
                if (IsWholeMessage(size))
                {
                    message = new(_received, _start + 2, size);
                    _start += size + 4;
                    return true;
                }
                _start += 2;
                if (size == 0 && _messageCount > 0)
                {
                    message = new(_message, 0, _messageCount);
                    _messageCount = 0;
                    return true;
                }
                // An empty chunk outside of a message is a NOOP: the server is still working.
                _chunkLeft = size;
                continue;
            }
            if (_end == _start) break;
            TakeFromChunk();
        }
        message = default;
        return false;
    }

    /// <summary>Waits for more bytes.</summary>
    /// <exception cref="EndOfStreamException">The server closed the connection.</exception>
    internal async Task ReceiveAsync()
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_received, _start, _received, 0, _end - _start);
            _end -= _start;
            _start = 0;
        }
        int read = await stream.ReadSomeAsync(_received, _end, _received.Length - _end).ConfigureAwait(false);
        if (read == 0) throw new EndOfStreamException();
        _end += read;
    }

    // The common case, which needs no copy: the whole message is in one chunk, and its end mark has arrived.
    private bool IsWholeMessage(int size) =>
        size > 0 && _messageCount == 0 && _end - _start >= size + 4 && _received[_start + 2 + size] == 0 && _received[_start + 3 + size] == 0;

    private void TakeFromChunk()
    {
        int size = Math.Min(_chunkLeft, _end - _start);
        int count = _messageCount + size;
        if (count > maxMessage) throw Fault.Protocol($"a message is larger than {maxMessage:N0} bytes");
        if (count > _message.Length) Array.Resize(ref _message, (int)Math.Min(maxMessage, Math.Max(count, _message.Length * 2L)));
        Buffer.BlockCopy(_received, _start, _message, _messageCount, size);
        _messageCount = count;
        _chunkLeft -= size;
        _start += size;
    }
}
