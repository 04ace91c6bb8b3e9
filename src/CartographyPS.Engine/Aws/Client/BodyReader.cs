using CartographyPS.Engine.Aws.Protocols;

namespace CartographyPS.Engine.Aws.Client;

/// <summary>Reads bodies of answers into memory that is used again for the next.</summary>
internal static class BodyReader
{
    private const int LeastBytes = 4096;

    /// <summary>The whole body; the caller disposes it.</summary>
    /// <exception cref="IOException">The connection broke, or ended before the body did.</exception>
    public static async Task<PooledBuffer> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        int length = (int)Math.Min(content.Headers.ContentLength ?? 0, int.MaxValue / 2);
        // Not given back when the reading fails: .NET Framework's goes on after it was cancelled, and writes into it.
        var body = new PooledBuffer(Math.Max(length + 1, LeastBytes));
#pragma warning disable CA2016 // .NET Framework's cannot be cancelled.
        using var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
#pragma warning restore CA2016
        while (true)
        {
            var free = body.Free(LeastBytes);
#pragma warning disable CA1835 // .NET Standard has no other.
            int read = await stream.ReadAsync(free.Array!, free.Offset, free.Count, cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false);
#pragma warning restore CA1835
            if (read == 0) return body;
            body.Advance(read);
        }
    }
}
