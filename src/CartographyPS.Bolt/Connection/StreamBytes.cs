namespace CartographyPS.Bolt.Connection;

/// <summary>Reads and writes a stream with the fastest calls of each framework.</summary>
internal static class StreamBytes
{
#if NET8_0_OR_GREATER
    internal static Task<int> ReadSomeAsync(this Stream stream, byte[] bytes, int from, int count) =>
        stream.ReadAsync(bytes.AsMemory(from, count)).AsTask();

    internal static Task WriteAllAsync(this Stream stream, byte[] bytes, int count) => stream.WriteAsync(bytes.AsMemory(0, count)).AsTask();
#else
    internal static Task<int> ReadSomeAsync(this Stream stream, byte[] bytes, int from, int count) => stream.ReadAsync(bytes, from, count);

    internal static Task WriteAllAsync(this Stream stream, byte[] bytes, int count) => stream.WriteAsync(bytes, 0, count);
#endif

    /// <summary>Reads exactly <paramref name="count"/> bytes.</summary>
    /// <exception cref="EndOfStreamException">The stream ended earlier.</exception>
    internal static async Task ReadExactAsync(this Stream stream, byte[] bytes, int count)
    {
        for (int at = 0; at < count;)
        {
            int read = await stream.ReadSomeAsync(bytes, at, count - at).ConfigureAwait(false);
            if (read == 0) throw new EndOfStreamException();
            at += read;
        }
    }
}
