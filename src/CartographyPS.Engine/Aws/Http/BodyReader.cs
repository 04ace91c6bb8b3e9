using CartographyPS.Engine.Aws.Protocols;
using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Aws.Http;

/// <summary>
/// Reads response bodies into pooled memory. The memory grows with the bytes received, never with what a header claims, and no further
/// than a limit.
/// </summary>
internal static class BodyReader
{
    private const int LeastBytes = 4096;

    // The largest Content-Length for which memory is reserved in advance.
    private const int TrustedBytes = 1024 * 1024;

    /// <summary>Reads a whole body. The caller disposes it.</summary>
    /// <param name="content">The body.</param>
    /// <param name="limit">The maximum size in bytes.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <param name="reserve">Waits until there is room for the given number of bytes in total; null when room was acquired before.</param>
    /// <exception cref="AnswerTooLargeException">The body is larger than the limit.</exception>
    /// <exception cref="IOException">The connection broke, or ended before the body did.</exception>
    public static async Task<PooledBuffer> ReadAsync(HttpContent content, long limit, CancellationToken cancellationToken, Func<long, Task>? reserve = null)
    {
        long length = content.Headers.ContentLength ?? 0;
        if (length > limit) throw new AnswerTooLargeException(limit);

        // Not returned to the pool when the read fails: on .NET Framework a cancelled read goes on and writes into it.
        var body = new PooledBuffer((int)Math.Max(Math.Min(length + 1, TrustedBytes), LeastBytes), limit);
#pragma warning disable CA2016 // .NET Framework has no overload with a cancellation token.
        using var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
#pragma warning restore CA2016
        while (true)
        {
            if (reserve is not null) await reserve(body.Memory.Length + LeastBytes).ConfigureAwait(false);
            var free = body.Free(LeastBytes);
#pragma warning disable CA1835 // .NET Standard has no other overload.
            int read = await stream.ReadAsync(free.Array!, free.Offset, free.Count, cancellationToken).WithCancellation(cancellationToken)
                .ConfigureAwait(false);
#pragma warning restore CA1835
            if (read == 0) return body;
            body.Advance(read);
        }
    }
}
