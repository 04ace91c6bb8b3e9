using CartographyPS.Bolt.Connection;
using CartographyPS.Bolt.Tests.Fakes;
using CsCheck;

namespace CartographyPS.Bolt.Tests.Connection;

public sealed class MessageReaderTests
{
    [Fact]
    public async Task Messages_are_assembled_from_any_chunks_and_packets() =>
        await Gen.Select(Gen.Byte.Array[1, 3000].Array[1, 12], Gen.Int[1, 700], Gen.Int[1, 900], Gen.Int[0, 2]).SampleAsync(
            async (messages, chunk, packet, noops) =>
            {
                var bytes = new List<byte>();
                foreach (byte[] message in messages)
                {
                    bytes.AddRange(new byte[noops * 2]);
                    foreach (byte[] part in message.Chunk(chunk)) bytes.AddRange([(byte)(part.Length >> 8), (byte)part.Length, .. part]);
                    bytes.AddRange([0, 0]);
                }
                Assert.Equal(messages, await ReadAllAsync([.. bytes], packet, MessageReader.MaxMessage));
            },
            iter: 300);

    [Fact]
    public async Task A_message_of_many_chunks_is_assembled_and_the_next_after_it()
    {
        byte[] large = [.. Enumerable.Range(0, 3_000_000).Select(i => (byte)i)];
        var bytes = new List<byte>();
        foreach (byte[] part in large.Chunk(65_535)) bytes.AddRange([(byte)(part.Length >> 8), (byte)part.Length, .. part]);
        bytes.AddRange([0, 0, 0, 1, 42, 0, 0]);

        Assert.Equal([large, [42]], await ReadAllAsync([.. bytes], 65_536, MessageReader.MaxMessage));
    }

    [Fact]
    public async Task An_endless_message_is_refused_at_the_limit()
    {
        byte[] bytes = [.. Enumerable.Repeat(new byte[] { 0, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 1000).SelectMany(x => x)];

        var error = await Assert.ThrowsAsync<BoltException>(() => ReadAllAsync(bytes, 100, 5000));

        Assert.Equal(BoltErrorKind.ProtocolViolation, error.Kind);
    }

    [Fact]
    public async Task Random_bytes_from_a_server_are_an_error() =>
        await Gen.Byte.Array[0, 400].SampleAsync(
            async bytes =>
            {
                await using var server = new FakeServer();
                server.Script = async (peer, _) =>
                {
                    await peer.WriteAsync(bytes);
                    peer.CloseGently();
                    return true;
                };
                using var driver = server.Driver(null, new() { MaxRetryTime = TimeSpan.Zero });

                var error = await Assert.ThrowsAsync<BoltException>(() => driver.Session().OneAsync().WaitAsync(TimeSpan.FromSeconds(20)));

                Assert.Contains(error.Kind, new[] { BoltErrorKind.ProtocolViolation, BoltErrorKind.ConnectionLost });
            },
            iter: 150, threads: 2);

    private static async Task<List<byte[]>> ReadAllAsync(byte[] bytes, int packet, int limit)
    {
        var reader = new MessageReader(new PacketStream(bytes, packet), limit);
        var messages = new List<byte[]>();
        while (true)
        {
            while (reader.TryTake(out var message)) messages.Add([.. message]);
            try
            {
                await reader.ReceiveAsync();
            }
            catch (EndOfStreamException)
            {
                return messages;
            }
        }
    }

    /// <summary>A stream whose bytes arrive in packets of a given size.</summary>
    private sealed class PacketStream(byte[] bytes, int packet) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(packet, buffer.Length)], cancellationToken);

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            base.ReadAsync(buffer, offset, Math.Min(packet, count), cancellationToken);
    }
}
