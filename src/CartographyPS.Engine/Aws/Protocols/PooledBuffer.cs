using System.Buffers;
using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>A growing buffer in pooled memory: responses are large, and each is needed only until it is parsed.</summary>
/// <param name="capacity">The initial capacity in bytes.</param>
/// <param name="limit">The maximum size in bytes.</param>
internal sealed class PooledBuffer(int capacity, long limit) : IBufferWriter<byte>, IDisposable
{
    // A pool of our own: the shared pool would keep an array of each size for each thread.
    private static readonly ArrayPool<byte> Pool = ArrayPool<byte>.Create(64 * 1024 * 1024, 4);

    private byte[] _bytes = Pool.Rent(capacity);
    private int _count;

    /// <summary>The written bytes, valid until <see cref="Dispose"/>.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _count);

    /// <summary>The written bytes as memory, valid like <see cref="Written"/>.</summary>
    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, _count);

    /// <summary>Returns free space after the written bytes, of at least the given size.</summary>
    public ArraySegment<byte> Free(int least)
    {
        Reserve(least);
        return new ArraySegment<byte>(_bytes, _count, _bytes.Length - _count);
    }

    /// <inheritdoc/>
    /// <exception cref="AnswerTooLargeException">More bytes than the limit have been written.</exception>
    public void Advance(int count)
    {
        _count += count;
        if (_count > limit) throw new AnswerTooLargeException(limit);
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(_count);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <inheritdoc/>
    public void Dispose()
    {
        var bytes = _bytes;
        _bytes = [];
        _count = 0;
        if (bytes.Length > 0) Pool.Return(bytes);
    }

    private void Reserve(int sizeHint)
    {
        long needed = (long)_count + Math.Max(sizeHint, 1);
        if (needed <= _bytes.Length) return;
        byte[] larger = Pool.Rent(BufferSize.Grown(_bytes.Length, needed));
        Written.CopyTo(larger);
        Pool.Return(_bytes);
        _bytes = larger;
    }
}
