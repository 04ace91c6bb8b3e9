using CartographyPS.Engine.Aws.Protocols;

namespace CartographyPS.Engine.Aws.Client;

/// <summary>
/// Reads bodies of answers into memory that is used again for the next. Memory grows with what has come, never with what a header claims,
/// and no further than a limit.
/// </summary>
internal static class BodyReader
{
    private const int LeastBytes = 4096;

    // More than this is believed when it has come.
    private const int TrustedBytes = 1024 * 1024;

    /// <summary>The whole body; the caller disposes it.</summary>
    /// <param name="content">The body.</param>
    /// <param name="limit">The most bytes.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <param name="reserve">Waits until there is room for so many bytes in all; null where room has been made.</param>
    /// <exception cref="AnswerTooLargeException">It is larger than the limit.</exception>
    /// <exception cref="IOException">The connection broke, or ended before the body did.</exception>
    public static async Task<PooledBuffer> ReadAsync(HttpContent content, long limit, CancellationToken cancellationToken, Func<long, Task>? reserve = null)
    {
        long length = content.Headers.ContentLength ?? 0;
        if (length > limit) throw new AnswerTooLargeException(limit);

        // Not given back when the reading fails: .NET Framework's goes on after it was cancelled, and writes into it.
        var body = new PooledBuffer((int)Math.Max(Math.Min(length + 1, TrustedBytes), LeastBytes), limit);
#pragma warning disable CA2016 // .NET Framework's cannot be cancelled.
        using var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
#pragma warning restore CA2016
        while (true)
        {
            if (reserve is not null) await reserve(body.Memory.Length + LeastBytes).ConfigureAwait(false);
            var free = body.Free(LeastBytes);
#pragma warning disable CA1835 // .NET Standard has no other.
            int read = await stream.ReadAsync(free.Array!, free.Offset, free.Count, cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false);
#pragma warning restore CA1835
            if (read == 0) return body;
            body.Advance(read);
        }
    }
}
