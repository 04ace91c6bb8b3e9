using System.Net.Sockets;
using CartographyPS.Bolt.Messages;
using CartographyPS.Bolt.PackStream;

namespace CartographyPS.Bolt.Tests.Fakes;

/// <summary>A fake server's side of one connection.</summary>
internal sealed class FakePeer(Socket socket)
{
    private readonly NetworkStream _stream = new(socket, ownsSocket: true);

    /// <summary>True while every message is ignored until a RESET.</summary>
    internal bool HasFailed { get; set; }

    /// <summary>The rows of a RUN that are not pulled yet.</summary>
    internal Queue<object?[]> Rows { get; } = new();

    internal async Task<byte[]> ReadAsync(int count)
    {
        byte[] bytes = new byte[count];
        await _stream.ReadExactlyAsync(bytes);
        return bytes;
    }

    /// <summary>Reads and drops all bytes until the client closes the connection.</summary>
    internal async Task ClosedAsync()
    {
        try
        {
            while (await _stream.ReadAsync(new byte[4096]) > 0)
            {
            }
        }
        catch (IOException)
        {
            // A close without GOODBYE counts as well.
        }
    }

    internal async Task WriteAsync(params byte[] bytes) => await _stream.WriteAsync(bytes);

    internal async Task<FakeMessage> ReceiveAsync()
    {
        var message = new List<byte>();
        while (true)
        {
            byte[] head = await ReadAsync(2);
            int size = (head[0] << 8) | head[1];
            if (size > 0) message.AddRange(await ReadAsync(size));
            else if (message.Count > 0) break;
        }
        byte[] bytes = [.. message];
        return Decode(bytes);
    }

    internal Task SuccessAsync(params (string Key, object? Value)[] metadata) =>
        SendAsync(MessageTag.Success, metadata.ToDictionary(entry => entry.Key, entry => entry.Value));

    internal Task RecordAsync(params object?[] values) => SendAsync(MessageTag.Record, [values]);

    internal Task IgnoredAsync() => SendAsync(MessageTag.Ignored);

    internal Task FailureAsync(string code, string message = "it failed")
    {
        HasFailed = true;
        return SendAsync(MessageTag.Failure, new Dictionary<string, object?> { ["code"] = code, ["message"] = message });
    }

    internal Task NoopAsync() => WriteAsync(0, 0);

    internal Task SendAsync(byte tag, params object?[] fields) => WriteAsync(Encode(tag, fields));

    internal void Close() => socket.Close(0);

    /// <summary>Closes after all written bytes have been sent.</summary>
    internal void CloseGently()
    {
        socket.Shutdown(SocketShutdown.Send);
        socket.Close(1);
    }

    internal static byte[] Encode(byte tag, params object?[] fields)
    {
        var writer = new PackWriter();
        new Request(tag, fields).Write(writer);
        return writer.Bytes[..writer.Count];
    }

    private static FakeMessage Decode(byte[] bytes)
    {
        var reader = new PackReader(bytes, 0, bytes.Length);
        var (tag, count) = reader.ReadStructureHead();
        object?[] fields = new object?[count];
        for (int i = 0; i < count; i++) fields[i] = reader.ReadValue();
        return new(tag, fields);
    }
}
